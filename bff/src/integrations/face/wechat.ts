import { createHash } from 'node:crypto';
import { readIdNumber } from '@zero-visit/shared-types';
import * as z from 'zod';
import { Problem } from '../../platform/problem';
import type { Person } from '../person';
import { post } from '../post';
import type { FaceCheck, FaceRequest } from '.';

/** WeChat answers 200 for everything; `errcode` is absent or 0 when it worked. */
const Started = z.object({
  errcode: z.int().default(0),
  verify_id: z.string().max(256).optional(),
});
const Result = z.object({ errcode: z.int().default(0), verify_ret: z.coerce.number().optional() });

/** 10000 is success; every other code is a reason that the phone has already shown (domain: 90001 and on). */
const PASSED = 10_000;

/**
 * WeChat's face verification, second edition (getVerifyId, wx.requestFacialVerify, queryVerifyInfo;
 * the first one ended on 2026-06-30). `accessToken` answers a living token of the mini program.
 */
export function wechatFace({
  accessToken,
  url = 'https://api.weixin.qq.com',
}: {
  readonly accessToken: () => Promise<string>;
  readonly url?: string;
}): FaceCheck {
  const address = async (call: string) =>
    `${url}/cityservice/face/identify/${call}?access_token=${encodeURIComponent(await accessToken())}`;

  return {
    standIn: false,
    async start(request) {
      if (readIdNumber(request.idNumber).kind !== 'resident' || !request.openId)
        throw new Problem('verification-failed');
      const { errcode, verify_id } = await post({
        url: await address('getverifyid'),
        body: {
          out_seq_no: sequenceOf(request),
          cert_info: { cert_type: CERT_TYPE, cert_name: request.name, cert_no: request.idNumber },
          openid: request.openId,
        },
        answer: Started,
      });
      if (errcode !== 0 || !verify_id) throw unavailable('getverifyid', errcode);
      return { reference: verify_id };
    },
    async result({ started, ...request }) {
      const { errcode, verify_ret } = await post({
        url: await address('queryverifyinfo'),
        body: {
          verify_id: started,
          out_seq_no: sequenceOf(request),
          cert_hash: certHash(request),
          openid: request.openId,
        },
        answer: Result,
      });
      if (errcode !== 0) throw unavailable('queryverifyinfo', errcode);
      return verify_ret === PASSED ? 'passed' : 'failed';
    },
  };
}

const CERT_TYPE = 'IDENTITY_CARD';

/** The certificate's digest as WeChat wants it: SHA-256 (hex) over the base64 of each part. */
export function certHash({ name, idNumber }: Person): string {
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
  const parts = `cert_type=${base64(CERT_TYPE)}&cert_name=${base64(name)}&cert_no=${base64(idNumber)}`;
  return createHash('sha256').update(parts).digest('hex');
}

/** Our id as WeChat takes it: 5 to 32 of `0-9A-Za-z_-`, the same at both calls. */
const sequenceOf = ({ reference }: FaceRequest): string =>
  createHash('sha256').update(reference).digest('base64url').slice(0, 32);

const unavailable = (call: string, errcode: number): Problem =>
  new Problem('temporarily-unavailable', undefined, {
    cause: new Error(`${call} answered errcode ${errcode}`),
  });
