import * as z from 'zod';
import { Problem } from '../../platform/problem';
import { post } from '../post';
import type { Sms } from '.';

const Receipt = z.object({ accepted: z.boolean() });

/** The city's text message gateway. `signature` is the registered name in front of each text. */
export const httpSms = (gateway: { url: string; token: string; signature: string }): Sms => ({
  standIn: false,
  async send({ mobile, text }) {
    const { accepted } = await post({
      url: `${gateway.url}/messages`,
      token: gateway.token,
      body: { mobile, text: `【${gateway.signature}】${text}` },
      answer: Receipt,
    });
    if (!accepted) throw new Problem('temporarily-unavailable');
  },
});
