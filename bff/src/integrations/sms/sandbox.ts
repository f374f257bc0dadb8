import type { Sms } from '.';

type SentText = { readonly mobile: string; readonly text: string; readonly at: Date };

export type SandboxSms = Sms & {
  /** The last texts, newest first: the page to try the product shows them in place of a phone. */
  texts(): readonly SentText[];
};

const KEPT = 100;

/** Sends nothing; keeps the last texts in memory. */
export function sandboxSms(clock: () => Date): SandboxSms {
  const sent: SentText[] = [];
  return {
    standIn: true,
    async send({ mobile, text }) {
      sent.unshift({ mobile, text, at: clock() });
      sent.length = Math.min(sent.length, KEPT);
    },
    texts: () => [...sent],
  };
}
