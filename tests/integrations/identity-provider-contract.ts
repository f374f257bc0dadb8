import type { VerificationAnswer } from '@zero-visit/shared-types';
import type {
  Attempt,
  IdentityProvider,
  Proved,
} from '../../bff/src/integrations/identity-provider';

/** What a test knows of a provider: whom it takes for whom, and how it is made to fail. */
export type ProviderCase = {
  readonly open: () => IdentityProvider;
  /** Whom the provider knows; `attempt.reference` is set anew each time. */
  readonly right: Omit<Attempt, 'reference'>;
  readonly proves: Proved;
  /** The right person's answer, after `begin`. */
  readonly rightAnswer: () => VerificationAnswer;
  readonly wrongAnswer: () => VerificationAnswer;
  /** An answer to another road's question. */
  readonly strayAnswer: VerificationAnswer;
  /** Somebody whose attempt the right person's answer must not finish. */
  readonly other: Omit<Attempt, 'reference'>;
  /** Makes the outside fail until told otherwise; absent where there is no outside. */
  readonly outage?: (isDown: boolean) => void;
};

let count = 0;
const anAttempt = (of: Omit<Attempt, 'reference'>): Attempt => {
  count += 1;
  return { ...of, reference: `verification_${String(count).padStart(22, '0')}` };
};

/** The sentences that every identity provider keeps, stand-in or real. */
export function keepsTheProviderContract(name: string, given: ProviderCase): void {
  describe(`an identity provider: ${name}`, () => {
    /** Begins for one, sends what is to be sent, and answers what finishing takes. */
    async function begun(of = given.right) {
      const provider = given.open();
      const attempt = anAttempt(of);
      const { next, kept, send } = await provider.begin(attempt);
      await send?.();
      return { provider, attempt, next, kept };
    }

    it('passes the right person, and says who vouches for what', async () => {
      const { provider, attempt, kept } = await begun();
      expect(await provider.finish(attempt, kept, given.rightAnswer())).toEqual(given.proves);
    });

    it('refuses a wrong answer', async () => {
      const { provider, attempt, kept } = await begun();
      expect(await provider.finish(attempt, kept, given.wrongAnswer())).toBeUndefined();
    });

    it('refuses an answer to another question', async () => {
      const { provider, attempt, kept } = await begun();
      expect(await provider.finish(attempt, kept, given.strayAnswer)).toBeUndefined();
    });

    it('refuses another person’s answer', async () => {
      await begun();
      const answer = given.rightAnswer();
      const { provider, attempt, kept } = await begun(given.other);
      expect(await provider.finish(attempt, kept, answer)).toBeUndefined();
    });

    it('refuses when what it kept is lost', async () => {
      const { provider, attempt, kept } = await begun();
      if (Object.keys(kept).length === 0) return;
      expect(await provider.finish(attempt, {}, given.rightAnswer())).toBeUndefined();
    });

    it('shows the phone nothing personal', async () => {
      const { next, attempt } = await begun();
      for (const fact of [attempt.name, attempt.idNumber, attempt.mobile]) {
        if (fact !== undefined) expect(JSON.stringify(next)).not.toContain(fact);
      }
    });

    it('calls an outage an outage, names nobody in it, and passes once it is over', async () => {
      if (!given.outage) return;
      const { provider, attempt, kept } = await begun();
      given.outage(true);
      const failure = await provider.finish(attempt, kept, given.rightAnswer()).then(
        () => undefined,
        (error) => error,
      );
      given.outage(false);
      expect(failure).toMatchObject({ code: 'temporarily-unavailable' });
      for (const fact of [attempt.name, attempt.idNumber]) {
        expect(String(failure.cause?.stack ?? failure.stack)).not.toContain(fact);
      }
      expect(await provider.finish(attempt, kept, given.rightAnswer())).toEqual(given.proves);
    });
  });
}
