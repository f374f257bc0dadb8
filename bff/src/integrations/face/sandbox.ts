import { readIdNumber } from '@zero-visit/shared-types';
import { Problem } from '../../platform/problem';
import type { SandboxPerson } from '../sandbox-people';
import type { FaceCheck } from '.';

/** Looks at nobody: everyone passes, but for the invented people whose story is that they do not. */
export function sandboxFace(people: readonly SandboxPerson[]): FaceCheck {
  return {
    standIn: true,
    async start({ reference, idNumber }) {
      if (readIdNumber(idNumber).kind !== 'resident') throw new Problem('verification-failed');
      return { reference };
    },
    async result({ idNumber }) {
      const person = people.find((each) => each.idNumber === idNumber);
      return person && !person.faceFails ? 'passed' : 'failed';
    },
  };
}
