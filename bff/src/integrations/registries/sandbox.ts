import { setTimeout as wait } from 'node:timers/promises';
import { normaliseName } from '@zero-visit/shared-types';
import { Problem } from '../../platform/problem';
import type { Person } from '../person';
import type { SandboxPerson } from '../sandbox-people';
import type { Registries } from '.';

/** What a test, or somebody who tries the product, can do to the registers. */
export type SandboxRegistries = Registries & {
  /** Lets a register answer so much later, in milliseconds. */
  delay(register: string, milliseconds: number): void;
  /** Takes a register down, or up again. */
  outage(register: string, isDown: boolean): void;
};

/** Registers that know the invented people only. */
export function sandboxRegistries(people: readonly SandboxPerson[]): SandboxRegistries {
  const delays = new Map<string, number>();
  const down = new Set<string>();
  const byNumber = new Map(people.map((each) => [each.idNumber, each]));

  function find({ name, idNumber }: Person): SandboxPerson | undefined {
    const person = byNumber.get(idNumber);
    return person && normaliseName(person.name) === normaliseName(name) ? person : undefined;
  }

  async function answerLate(
    register: string,
    person: SandboxPerson | undefined,
    signal: AbortSignal,
  ) {
    signal.throwIfAborted();
    const late = (delays.get(register) ?? 0) + (person?.slow?.[register] ?? 0);
    if (late > 0) {
      await wait(late, undefined, { signal }).catch((error) => {
        signal.throwIfAborted();
        throw error;
      });
    }
    if (down.has(register)) throw new Problem('temporarily-unavailable');
  }

  return {
    standIn: true,
    async read({ register, person, fields }, signal) {
      const found = find(person);
      await answerLate(register, found, signal);
      const held = Object.entries(found?.registers[register] ?? {});
      const values = Object.fromEntries(held.filter(([field]) => fields.includes(field)));
      return { values, asOf: new Date() };
    },
    async matches(person, signal) {
      await answerLate('population', undefined, signal);
      return find(person) !== undefined;
    },
    delay: (register, milliseconds) => void delays.set(register, milliseconds),
    outage: (register, isDown) => void (isDown ? down.add(register) : down.delete(register)),
  };
}
