import * as z from 'zod';
import { post } from '../post';
import type { NetworkId } from '.';

const Verdict = z.object({ verified: z.boolean() });

/** The platform's HTTP interface, as an access gateway offers it to us. */
export const httpNetworkId = ({ url, token }: { url: string; token: string }): NetworkId => ({
  standIn: false,
  async verify(request) {
    const { verified } = await post({
      url: `${url}/verifications`,
      token,
      body: { name: request.name, idNumber: request.idNumber, pin: request.pin },
      answer: Verdict,
    });
    return verified;
  },
});
