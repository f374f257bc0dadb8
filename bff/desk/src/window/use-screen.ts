import { useCallback, useEffect, useRef, useState } from 'react';
import { codeOf, type FailureCode } from '../api/failure';
import { connect } from '../api/send';
import { forgetScreen, type KeptScreen, keptScreen } from './kept-screen';
import { retryAfterMisses } from './pause';
import {
  createScreenSession,
  enrolScreen,
  type ScreenSession,
  type SignedInScreen,
  signIn,
} from './screen-session';

/** Where this machine stands on its way to being a window screen. */
export type Screen =
  | { readonly phase: 'starting'; readonly trouble?: FailureCode }
  | { readonly phase: 'unknown'; readonly trouble?: FailureCode; readonly busy: boolean }
  | {
      readonly phase: 'signedIn';
      readonly session: ScreenSession;
      readonly facts: SignedInScreen;
    };

export type ScreenActs = {
  readonly enrol: (code: string) => void;
  /** Only in a sandbox: a code without a supervisor. */
  readonly enrolSample: () => void;
  /** The server no longer knows this screen. */
  readonly revoked: () => void;
};

/** Loads the registration, signs in, and keeps trying while the line is down. */
export function useScreen(): [Screen, ScreenActs] {
  const [screen, setScreen] = useState<Screen>({ phase: 'starting' });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const start = useCallback(async (misses = 0, just?: KeptScreen): Promise<void> => {
    try {
      const kept = just ?? (await keptScreen());
      if (!kept) return setScreen({ phase: 'unknown', busy: false });
      const facts = await signIn(kept);
      setScreen({ phase: 'signedIn', session: createScreenSession(kept, facts), facts });
    } catch (error) {
      const trouble = codeOf(error);
      if (trouble === 'signature-invalid') {
        await forgetScreen();
        return setScreen({ phase: 'unknown', busy: false, trouble });
      }
      setScreen({ phase: 'starting', trouble });
      timer.current = setTimeout(() => void start(misses + 1), retryAfterMisses(misses + 1));
    }
  }, []);

  useEffect(() => {
    void start();
    return () => clearTimeout(timer.current);
  }, [start]);

  const enrolWith = useCallback(
    async (findCode: () => Promise<string>) => {
      setScreen({ phase: 'unknown', busy: true });
      try {
        await start(0, await enrolScreen(await findCode()));
      } catch (error) {
        setScreen({ phase: 'unknown', busy: false, trouble: codeOf(error) });
      }
    },
    [start],
  );

  const enrol = useCallback((code: string) => void enrolWith(async () => code), [enrolWith]);
  const enrolSample = useCallback(
    () => void enrolWith(async () => (await connect().addSandboxWindow()).enrolmentCode),
    [enrolWith],
  );
  const revoked = useCallback(() => void start(), [start]);
  return [screen, { enrol, enrolSample, revoked }];
}
