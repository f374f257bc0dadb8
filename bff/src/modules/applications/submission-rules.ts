import type { Fault, FormQuestion, LocalText, RequestedField } from '@zero-visit/shared-types';
import { Problem } from '../../platform/problem';
import { faultOfAnswer } from './answer-rules';
import { answersTo, type Layers, missingFrom, type Outstanding } from './draft-rules';

/** A draft that is to be submitted, with all that its completeness is judged by. */
export type Candidate = {
  /** The questions that are asked. */
  readonly form: readonly FormQuestion[];
  readonly layers: Layers;
  readonly requested: readonly RequestedField[];
  readonly outstanding: readonly Outstanding[];
  /** Conditions that the values contradict. */
  readonly unmet: readonly LocalText[];
  /** Address questions whose address is not, or no longer, the citizen's own. */
  readonly foreignAddresses: readonly string[];
};

/**
 * Refuses what is not ready, with every fault at once; pointers lead into the draft.
 * Problems: `not-eligible` where a condition is contradicted, else `draft-incomplete`.
 */
export function checkSubmittable(candidate: Candidate): void {
  const errors = [...conditions(candidate), ...gaps(candidate), ...unusable(candidate)];
  if (candidate.unmet.length > 0) throw new Problem('not-eligible', undefined, { errors });
  if (errors.length > 0) throw new Problem('draft-incomplete', undefined, { errors });
}

const conditions = ({ unmet }: Candidate): Fault[] =>
  unmet.map((reason, index) => ({
    pointer: `/draft/obstacles/${index}`,
    detail: reason['zh-Hans'],
  }));

function gaps({ form, layers, requested, outstanding }: Candidate): Fault[] {
  const unanswered = missingFrom(form, layers).map((id) => ({
    pointer: `/draft/answers/${id}`,
    detail: 'needs an answer',
  }));
  const awaited = outstanding
    .flatMap(({ fields }) => fields)
    .filter((id) => requested.some((each) => each.field === id && each.required))
    .map((id) => ({
      pointer: `/draft/pending/${id}`,
      detail: 'its register has not answered yet',
    }));
  return [...unanswered, ...awaited];
}

/** The form may have changed since an answer was saved, and an address may be gone. */
function unusable({ form, layers, foreignAddresses }: Candidate): Fault[] {
  const answers = answersTo(form, layers);
  return form.flatMap((question) => {
    const answer = answers[question.id];
    if (answer?.source !== 'citizen') return [];
    const detail = foreignAddresses.includes(question.id)
      ? 'is no address of yours'
      : faultOfAnswer(question, answer.value);
    return detail === undefined ? [] : [{ pointer: `/draft/answers/${question.id}`, detail }];
  });
}
