import {
  actionsFrom,
  actorOf,
  type Case,
  type CaseAction,
  type CaseCertificate,
  type CaseState,
  type Correction,
  type Fault,
  type FormQuestion,
  isOver,
  nextState,
  type Rating,
  type Shipment,
  type TimelineEntry,
} from '@zero-visit/shared-types';

/** What a case holds besides its plain columns. */
export type CaseDocument = {
  readonly timeline: readonly TimelineEntry[];
  readonly correction?: Correction;
  readonly certificate?: CaseCertificate;
  readonly shipment?: Shipment;
  readonly rating?: Rating & { readonly at: string };
};

/** The part of a case that decides what may be done with it. */
export type CaseStanding = {
  readonly state: CaseState;
  readonly delivery: Case['delivery'];
  readonly document: CaseDocument;
};

/** What its citizen may do now. */
export function citizenActions(standing: CaseStanding): Case['actions'] {
  const { state, document } = standing;
  const possible: Record<Case['actions'][number], boolean> = {
    withdraw: nextState(state, 'withdraw') !== undefined,
    correct: nextState(state, 'correct') !== undefined,
    openCertificate: document.certificate !== undefined,
    rate: canRate(standing),
  };
  return (Object.keys(possible) as Case['actions']).filter((each) => possible[each]);
}

/** One rating for each finished case (GB/T 39735); what was taken back by the citizen was not finished by us. */
export const canRate = ({ state, document }: CaseStanding): boolean =>
  isOver(state) && state !== 'withdrawn' && document.rating === undefined;

/** What a member of staff may do now: the lifecycle's actions, and only while they make sense. */
export const staffActions = (standing: CaseStanding): CaseAction[] =>
  actionsFrom(standing.state).filter(
    (action) => actorOf[action] === 'staff' && makesSense(action, standing),
  );

function makesSense(action: CaseAction, { delivery, document }: CaseStanding): boolean {
  switch (action) {
    case 'askCorrection':
      return document.correction === undefined;
    case 'pickUp':
      // Somebody comes for a paper that is still, or again, in the house.
      return delivery === 'mail' && isInHouse(document.shipment);
    default:
      return true;
  }
}

const isInHouse = (shipment: Shipment | undefined): boolean =>
  shipment === undefined || shipment.state === 'prepared' || shipment.state === 'returned';

/**
 * Faults of a correction notice: it names at least one question, each once, and only such as the
 * citizen can answer. Pointers lead into the request.
 */
export function faultsOfNotice(
  flagged: readonly { readonly questionId: string }[],
  form: readonly FormQuestion[],
): Fault[] {
  if (flagged.length === 0) return [{ pointer: '/body/flagged', detail: 'names no question' }];
  return flagged.flatMap(({ questionId }, at) => {
    const question = form.find(({ id }) => id === questionId);
    const isFirst = flagged.findIndex((each) => each.questionId === questionId) === at;
    const detail = faultOfFlag(question, isFirst);
    return detail === undefined ? [] : [{ pointer: `/body/flagged/${at}/questionId`, detail }];
  });
}

function faultOfFlag(question: FormQuestion | undefined, isFirst: boolean): string | undefined {
  if (!question) return 'is no question of this form';
  if (question.fixed) return 'is filled by its register, not by the citizen';
  return isFirst ? undefined : 'is named twice';
}

/** Answers that nobody asked to correct. */
export const unaskedAnswers = (
  { items }: Pick<Correction, 'items'>,
  answers: Readonly<Record<string, unknown>>,
): Fault[] =>
  Object.keys(answers)
    .filter((id) => !items.some(({ questionId }) => questionId === id))
    .map((id) => ({ pointer: `/body/answers/${id}`, detail: 'was not flagged' }));

/** Flagged questions without an answer: a correction is complete, as its notice was. */
export const missingAnswers = (
  { items }: Pick<Correction, 'items'>,
  answers: Readonly<Record<string, unknown>>,
): Fault[] =>
  items
    .filter(({ questionId }) => !Object.hasOwn(answers, questionId))
    .map(({ questionId }) => ({
      pointer: `/body/answers/${questionId}`,
      detail: 'needs an answer',
    }));

/** Whether the office is late. A promise is about the decision: it is kept once that is made. */
export const isOverdue = (state: CaseState, promisedOn: string, today: string): boolean =>
  (state === 'received' || state === 'accepted') && promisedOn < today;

/** 办件编号: the implementation code (31 characters), the day (YYYYMMDD) and a serial of at least four digits. */
export const caseNumber = (implementationCode: string, day: string, serial: number): string =>
  `${implementationCode}${day.replaceAll('-', '')}${String(serial).padStart(4, '0')}`;
