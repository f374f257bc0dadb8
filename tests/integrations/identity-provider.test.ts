import { sandboxFace } from '../../bff/src/integrations/face/sandbox';
import { wechatFace } from '../../bff/src/integrations/face/wechat';
import { identityProviders } from '../../bff/src/integrations/identity-provider';
import { httpNetworkId } from '../../bff/src/integrations/network-id/http';
import { sandboxNetworkId } from '../../bff/src/integrations/network-id/sandbox';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { sandboxSms } from '../../bff/src/integrations/sms/sandbox';
import { wechatToken } from '../../bff/src/integrations/wechat-token';
import { linTian, person } from '../support/people';
import { keepsTheProviderContract, type ProviderCase } from './identity-provider-contract';
import { aProvider, type Provider } from './provider';
import { aWechat, type Wechat } from './wechat';

const { name, idNumber, mobile, pin } = linTian;
const other = person('luo-jiahui');
/** The stand-in of the face check does not recognise her. */
const unrecognised = person('pan-xiuying');

const sms = sandboxSms(() => new Date('2026-11-25T01:00:00Z'));
const standIns = {
  face: sandboxFace(sandboxPeople),
  networkId: sandboxNetworkId(sandboxPeople),
  sms,
};
const lastCode = () => /\d{6}/.exec(sms.texts()[0]?.text ?? '')?.[0] ?? '';
const otherThan = (digits: string) => `${digits[0] === '1' ? '2' : '1'}${digits.slice(1)}`;
const enteredPin = (typed: string) => ({ kind: 'pin', pin: typed }) as const;
const enteredCode = (code: string) => ({ kind: 'smsCode', code }) as const;

let gateway: Provider;
let wechat: Wechat;
let isDown = false;
beforeAll(async () => {
  wechat = await aWechat();
  gateway = await aProvider(({ text }) => {
    const asked = JSON.parse(text);
    const verified = asked.name === name && asked.idNumber === idNumber && asked.pin === pin;
    return { status: isDown ? 503 : 200, body: { verified } };
  });
});
afterAll(async () => {
  await gateway.close();
  await wechat.close();
});

const textMessage: Omit<ProviderCase, 'open' | 'proves'> = {
  right: { name, idNumber, mobile },
  rightAnswer: () => enteredCode(lastCode()),
  wrongAnswer: () => enteredCode(otherThan(lastCode())),
  strayAnswer: enteredPin(pin),
  other: { name: other.name, idNumber: other.idNumber, mobile: other.mobile },
};
keepsTheProviderContract('a text message', {
  ...textMessage,
  open: () => identityProviders(standIns).sms,
  proves: { provider: 'sms', subject: mobile, level: 'L1', mobile },
});
keepsTheProviderContract('a text message, with name and number', {
  ...textMessage,
  open: () => identityProviders(standIns).smsAndNumber,
  proves: { provider: 'smsAndNumber', subject: mobile, level: 'L2', mobile },
});

const byPin: Omit<ProviderCase, 'open'> = {
  right: { name, idNumber },
  proves: { provider: 'networkId', subject: idNumber, level: 'L3', name, idNumber },
  rightAnswer: () => enteredPin(pin),
  wrongAnswer: () => enteredPin(otherThan(pin)),
  strayAnswer: { kind: 'face' },
  other: { name: other.name, idNumber: other.idNumber },
};
keepsTheProviderContract('the stand-in of the 网证', {
  ...byPin,
  open: () => identityProviders(standIns).networkId,
});
keepsTheProviderContract('the 网证 behind its gateway', {
  ...byPin,
  open: () => {
    const networkId = httpNetworkId({ url: gateway.url, token: 'secret' });
    return identityProviders({ ...standIns, networkId }).networkId;
  },
  outage: (down) => {
    isDown = down;
  },
});

const looked = (isThePerson: boolean) => () => {
  wechat.looked(isThePerson);
  return { kind: 'face' } as const;
};
keepsTheProviderContract("WeChat's face check", {
  open: () => {
    const source = { appId: 'wx123', secret: 'SECRET', url: wechat.url, clock: () => new Date() };
    const face = wechatFace({ url: wechat.url, accessToken: wechatToken(source) });
    return identityProviders({ ...standIns, face }).face;
  },
  right: { name, idNumber, openId: 'oLinTian' },
  proves: { provider: 'face', subject: idNumber, level: 'L3', name, idNumber },
  rightAnswer: looked(true),
  wrongAnswer: looked(false),
  strayAnswer: enteredPin(pin),
  other: { name: other.name, idNumber: other.idNumber, openId: 'oLuoJiahui' },
  outage: (down) => wechat.busy(down),
});

it('tells WeChat nobody’s name or number in an address', () => {
  expect(wechat.requests.length).toBeGreaterThan(0);
  for (const { path } of wechat.requests) {
    for (const fact of [encodeURIComponent(name), idNumber, 'SECRET']) {
      expect(path).not.toContain(fact);
    }
  }
});

describe('a face check behind the one interface', () => {
  const attempt = { reference: `verification_${'A'.repeat(22)}`, name, idNumber };

  it('passes who is before the camera, refuses who is not, and takes no other answer', async () => {
    const { face } = identityProviders(standIns);
    const { kept } = await face.begin(attempt);
    expect(await face.finish(attempt, kept, { kind: 'face' })).toEqual({
      provider: 'face',
      subject: idNumber,
      level: 'L3',
      name,
      idNumber,
    });
    expect(await face.finish(attempt, kept, enteredPin(pin))).toBeUndefined();
    expect(await face.finish(attempt, {}, { kind: 'face' })).toBeUndefined();
    const them = { ...attempt, name: unrecognised.name, idNumber: unrecognised.idNumber };
    expect(await face.finish(them, kept, { kind: 'face' })).toBeUndefined();
  });

  it('of WeChat is not open to a phone that WeChat does not know', async () => {
    const face = wechatFace({ url: gateway.url, accessToken: async () => 'TOKEN' });
    await expect(
      identityProviders({ ...standIns, face }).face.begin(attempt),
    ).rejects.toMatchObject({ code: 'verification-failed' });
  });
});
