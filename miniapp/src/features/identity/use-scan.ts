import { type Errand, type ErrandCode, ShortCode } from '@zero-visit/shared-types';
import { useRef, useState } from 'react';
import { api } from '../../api/api';
import { keys, queryClient } from '../../api/queries';
import { apiOrigin } from '../../platform/origin';
import { type CodeReading, type Refusal, readCode, readToken, sameOrigins } from './read-code';

/** How a scan stands. `asking` already shows what the code itself says, signed. */
export type Scan =
  | { readonly stage: 'looking' }
  | { readonly stage: 'reading' }
  | { readonly stage: 'refused'; readonly why: Refusal | 'unreadable' }
  | { readonly stage: 'asking'; readonly content?: ErrandCode }
  | { readonly stage: 'failed'; readonly content?: ErrandCode; readonly problem: unknown };

export type ScanEnds = {
  readonly onErrand: (errand: Errand) => void;
  readonly onCertificate: (code: string) => void;
  /** A browser of this person’s own, or of somebody else, asks to be let in. */
  readonly onBrowser: (token: string) => void;
};

type Body = Parameters<typeof api.scanQrCode>[0]['body'];

/**
 * Takes scanned texts, links and typed letters, one at a time: the camera sees the same code many
 * times a second. A code's signature is checked on the phone before anything is sent.
 */
export function useScan({ onErrand, onCertificate, onBrowser }: ScanEnds) {
  // Whether one looks or was sent here by a link is known when the page is shown: no camera until then.
  const [scan, setScan] = useState<Scan>({ stage: 'reading' });
  const isBusy = useRef(false);
  const lastAsked = useRef<{ body: Body; content?: ErrandCode }>();

  async function take(read: (parts: Parts) => CodeReading): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setScan({ stage: 'reading' });
    const reading = read(await readingParts());
    if (reading.kind === 'refused') return setScan({ stage: 'refused', why: reading.why });
    if (reading.kind === 'certificate') return onCertificate(reading.code);
    if (reading.kind === 'browser') return onBrowser(reading.token);
    await ask({ body: { code: reading.token }, content: reading.content });
  }

  async function ask(asked: { body: Body; content?: ErrandCode }): Promise<void> {
    isBusy.current = true;
    lastAsked.current = asked;
    const shown = asked.content && { content: asked.content };
    setScan({ stage: 'asking', ...shown });
    try {
      const errand = await api.scanQrCode({ body: asked.body });
      queryClient.setQueryData(keys.errand(errand.id), errand);
      onErrand(errand);
    } catch (problem) {
      setScan({ stage: 'failed', problem, ...shown });
    }
  }

  return {
    scan,
    takeText: (text: string) => void take((parts) => readCode(text, parts)),
    /** A link that opened the app: it goes before whatever is being looked at. */
    takeToken: (token: string) => {
      isBusy.current = false;
      void take((parts) => readToken(token, parts));
    },
    /** A picture in which there is no code. */
    takeNothing: () => setScan({ stage: 'refused', why: 'unreadable' }),
    /** True when the letters could be a code and are being asked for. */
    takeLetters: (typed: string): boolean => {
      const letters = ShortCode.safeParse(typed).data;
      if (letters) void ask({ body: { shortCode: letters } });
      return letters !== undefined;
    },
    /** Asks once more for the code that was read: the line was down, or a part of ours. */
    askAgain: () => lastAsked.current && void ask(lastAsked.current),
    /** Ready for the next code. */
    lookAgain: () => {
      isBusy.current = false;
      setScan({ stage: 'looking' });
    },
  };
}

type Parts = Parameters<typeof readCode>[1];

/** The curve is loaded with the first code. */
async function readingParts(): Promise<Parts> {
  const { isSignedBy } = await import('../../api/ecdsa');
  return {
    origins: sameOrigins(apiOrigin),
    keys: QR_PUBLIC_KEYS,
    isSignedBy,
    now: Math.floor(Date.now() / 1000),
  };
}
