import { certHash } from '../../bff/src/integrations/face/wechat';
import { aProvider } from './provider';

type FaceBegin = {
  out_seq_no: string;
  openid: string;
  cert_info: Record<string, string>;
};

type Check = { sequence: string; certHash: string; openId: string; verdict: number };

/** What WeChat says of a check that nobody has finished: the user went away. */
const LEFT = 90_002;
const PASSED = 10_000;

/**
 * WeChat's servers as the mini program's server meets them: access token and face verification in
 * its second edition (domain.md §2.4). Like the real one it answers 200 to everything.
 */
export async function aWechat() {
  const checks = new Map<string, Check>();
  let isBusy = false;

  function begin({ out_seq_no, cert_info, openid }: FaceBegin) {
    const { cert_name: name, cert_no: idNumber } = cert_info;
    if (!/^[0-9A-Za-z_-]{5,32}$/.test(out_seq_no) || !name || !idNumber || !openid) {
      return { errcode: 40_097, errmsg: 'invalid args' };
    }
    const id = `VERIFY-${checks.size + 1}`;
    const hash = certHash({ name, idNumber });
    checks.set(id, { sequence: out_seq_no, certHash: hash, openId: openid, verdict: LEFT });
    return { errcode: 0, errmsg: 'ok', verify_id: id, expires_in: 3_600 };
  }

  function query({ verify_id, out_seq_no, cert_hash, openid }: Record<string, string>) {
    const check = checks.get(verify_id ?? '');
    const isSame =
      check?.sequence === out_seq_no && check?.certHash === cert_hash && check?.openId === openid;
    if (!check || !isSame) return { errcode: 40_097, errmsg: 'invalid args' };
    return { errcode: 0, errmsg: 'ok', verify_ret: check.verdict };
  }

  const server = await aProvider(({ path, text }) => {
    if (isBusy) return { body: { errcode: -1, errmsg: 'system error' } };
    const asked = JSON.parse(text);
    if (path === '/cgi-bin/stable_token') {
      return { body: { access_token: 'TOKEN', expires_in: 7_200 } };
    }
    if (!path.endsWith('?access_token=TOKEN')) {
      return { body: { errcode: 40_001, errmsg: 'invalid credential' } };
    }
    if (path.startsWith('/cityservice/face/identify/getverifyid?')) return { body: begin(asked) };
    if (path.startsWith('/cityservice/face/identify/queryverifyinfo?')) {
      return { body: query(asked) };
    }
    return { status: 404 };
  });

  return {
    url: server.url,
    requests: server.requests,
    close: server.close,
    /** The phone that began last has looked at the camera. */
    looked(isThePerson: boolean) {
      const last = [...checks.values()].at(-1);
      if (last) last.verdict = isThePerson ? PASSED : 90_013;
    },
    busy(is: boolean) {
      isBusy = is;
    },
  };
}

export type Wechat = Awaited<ReturnType<typeof aWechat>>;
