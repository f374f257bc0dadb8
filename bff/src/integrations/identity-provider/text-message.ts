import { randomInt, timingSafeEqual } from 'node:crypto';
import { levelOfMethod, maskMobile } from '@zero-visit/shared-types';
import type { Sms } from '../sms';
import type { IdentityProvider } from './identity-provider';

/** What a text message says that brings a code. In Chinese: it goes to mainland numbers only. */
const textOfCode = (code: string): string =>
  `【零跑腿】验证码 ${code}，10 分钟内有效，用于本人实名认证。任何人索要都不要告诉他，包括工作人员。`;

/** A code reached the phone. It vouches for the mobile number; name and number are the register's word. */
export const textMessageProvider = (
  sms: Pick<Sms, 'send'>,
  provider: 'sms' | 'smsAndNumber',
): IdentityProvider => ({
  async begin({ mobile = '' }) {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    return {
      next: { kind: 'smsCode', sentTo: maskMobile(mobile) },
      kept: { code },
      send: () => sms.send({ mobile, text: textOfCode(code) }),
    };
  },
  async finish({ mobile = '' }, { code = '' }, answer) {
    if (answer.kind !== 'smsCode' || !isSame(code, answer.code)) return undefined;
    return { provider, subject: mobile, level: levelOfMethod[provider], mobile };
  },
});

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
