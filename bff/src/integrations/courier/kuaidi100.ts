import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Problem } from '../../platform/problem';
import { post } from '../post';
import type { Courier } from '.';

/** The account with kuaidi100, and who sends the parcels. */
export type Kuaidi100 = {
  readonly key: string;
  readonly secret: string;
  /** The monthly account with the carrier. */
  readonly partnerId: string;
  /** A company code of kuaidi100, in small letters: `ems`, `shunfeng`, … */
  readonly carrier: string;
  readonly sender: { readonly name: string; readonly mobile: string; readonly address: string };
  readonly labelUrl?: string;
  readonly pollUrl?: string;
};

const Label = z.object({
  code: z.coerce.number(),
  data: z.object({ kuaidinum: z.string().min(1).max(32) }).nullish(),
});
const Subscription = z.object({ result: z.boolean(), returnCode: z.coerce.string() });

/** "Already subscribed": what a repeated `follow` is answered. */
const REPEATED = '501';

/** kuaidi100: labels by its 电子面单 interface, the way by subscription and push. */
export function kuaidi100(account: Kuaidi100, clock: () => Date): Courier {
  const {
    labelUrl = 'https://api.kuaidi100.com/label/order',
    pollUrl = 'https://poll.kuaidi100.com/poll',
  } = account;
  return {
    standIn: false,
    async order({ shipmentId, recipient, mobile, address }) {
      const { sender, carrier, partnerId } = account;
      const param = JSON.stringify({
        partnerId,
        kuaidicom: carrier,
        // Our own number of the order: a repeated one is answered with the same waybill.
        orderId: shipmentId,
        recMan: { name: recipient, mobile, printAddr: address },
        sendMan: { name: sender.name, mobile: sender.mobile, printAddr: sender.address },
        cargo: '文件',
        count: 1,
        payType: 'SHIPPER',
        expType: '标准快递',
        printType: 'NON',
      });
      const t = String(clock().getTime());
      const { code, data } = await post({
        url: labelUrl,
        body: new URLSearchParams({
          method: 'order',
          key: account.key,
          t,
          sign: signRequest(param, t, account),
          param,
        }),
        answer: Label,
      });
      if (code !== 200 || !data) throw refused('label', String(code));
      return { carrier, number: data.kuaidinum };
    },
    async follow({ carrier, number, callback, mobile }) {
      const param = JSON.stringify({
        company: carrier,
        number,
        key: account.key,
        parameters: {
          callbackurl: callback.url,
          salt: callback.salt,
          resultv2: '4',
          phone: mobile,
        },
      });
      const { result, returnCode } = await post({
        url: pollUrl,
        body: new URLSearchParams({ schema: 'json', param }),
        answer: Subscription,
      });
      if (!result && returnCode !== REPEATED) throw refused('poll', returnCode);
    },
  };
}

const signRequest = (param: string, t: string, { key, secret }: Kuaidi100): string =>
  createHash('md5')
    .update(param + t + key + secret, 'utf8')
    .digest('hex')
    .toUpperCase();

const refused = (call: string, code: string): Problem =>
  new Problem('temporarily-unavailable', undefined, {
    cause: new Error(`kuaidi100 answered ${call} with ${code}`),
  });
