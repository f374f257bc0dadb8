import type { CaseState, FormQuestion, ShipmentState } from '@zero-visit/shared-types';
import fc from 'fast-check';
import {
  canRate,
  caseNumber,
  citizenActions,
  faultsOfNotice,
  isOverdue,
  missingAnswers,
  staffActions,
  unaskedAnswers,
} from '../../bff/src/modules/cases/case-rules';

const label = { 'zh-Hans': '题', 'zh-Hant': '題', en: 'Question' };
const question = (id: string, more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  kind: 'text',
  label,
  required: true,
  ...more,
});
const form = [question('school'), question('major'), question('name', { fixed: true })];

const standing = (state: CaseState, document = {}, delivery: 'mail' | 'electronic' = 'mail') => ({
  state,
  delivery,
  document: { timeline: [], ...document },
});

const certificate = {
  id: `certificate_${'a'.repeat(22)}`,
  number: '1',
  kind: label,
  issuedAt: '2026-11-23T01:00:00Z',
};
const shipment = (state: ShipmentState) => ({
  id: `shipment_${'a'.repeat(22)}`,
  state,
  events: [],
});

describe('what may be done with a case', () => {
  it.each([
    [standing('received'), ['withdraw']],
    [standing('awaitingCorrection'), ['withdraw', 'correct']],
    [standing('accepted'), ['withdraw']],
    [standing('issued', { certificate }), ['openCertificate']],
    [standing('closed', { certificate }), ['openCertificate', 'rate']],
    [standing('refused'), ['rate']],
    [standing('notAccepted'), ['rate']],
    [standing('withdrawn'), []],
  ])('by its citizen: %j', (given, actions) => {
    expect(citizenActions(given)).toEqual(actions);
  });

  it.each([
    [standing('received'), ['accept', 'askCorrection', 'refuseIntake']],
    [standing('accepted'), ['approve', 'refuse']],
    [standing('awaitingCorrection'), []],
    [standing('issued', { shipment: shipment('prepared') }), ['pickUp']],
    [standing('issued', { shipment: shipment('returned') }), ['pickUp']],
    [standing('issued', { shipment: shipment('inTransit') }), []],
    [standing('issued', {}, 'electronic'), []],
    [standing('closed'), []],
  ])('by staff: %j', (given, actions) => {
    expect(staffActions(given)).toEqual(actions);
  });

  it('by staff: no second correction notice', () => {
    const correction = { askedAt: '2026-11-23T01:00:00Z', note: '', items: [] };
    expect(staffActions(standing('received', { correction }))).toEqual(['accept', 'refuseIntake']);
  });

  it('by its citizen: no second rating', () => {
    const rating = { stars: 5, at: '2026-11-23T01:00:00Z' };
    expect(canRate(standing('closed', { rating }))).toBe(false);
  });
});

describe('a correction notice', () => {
  it('names at least one question', () => {
    expect(faultsOfNotice([], form)).toEqual([
      { pointer: '/body/flagged', detail: 'names no question' },
    ]);
  });

  it('lists every fault: unknown, filled by a register, named twice', () => {
    const flagged = ['school', 'nothing', 'name', 'school'].map((questionId) => ({ questionId }));
    expect(faultsOfNotice(flagged, form).map(({ pointer }) => pointer)).toEqual([
      '/body/flagged/1/questionId',
      '/body/flagged/2/questionId',
      '/body/flagged/3/questionId',
    ]);
  });

  it('is answered by exactly the questions that it names', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'toString'));
    fc.assert(
      fc.property(ids, ids, (flagged, answered) => {
        const items = flagged.map((questionId) => ({ questionId, reason: '' }));
        const answers = Object.fromEntries(answered.map((id) => [id, '']));
        const faults = [
          ...unaskedAnswers({ items }, answers),
          ...missingAnswers({ items }, answers),
        ];
        const isSame = [...flagged].sort().join() === [...answered].sort().join();
        expect(faults.length === 0).toBe(isSame);
      }),
    );
  });
});

describe('the promise of a case', () => {
  it.each([
    ['received', '2026-11-23', '2026-11-24', true],
    ['accepted', '2026-11-23', '2026-11-24', true],
    ['accepted', '2026-11-24', '2026-11-24', false],
    ['issued', '2026-11-23', '2026-11-24', false],
    ['awaitingCorrection', '2026-11-23', '2026-11-24', false],
  ] as const)('in state %s, promised on %s, is on %s overdue: %s', (state, on, today, overdue) => {
    expect(isOverdue(state, on, today)).toBe(overdue);
  });
});

describe('a case number', () => {
  it('is the implementation code, the day and a serial (the sample of Guangdong)', () => {
    expect(caseNumber('11440232MB2D06811W4000117051000', '2020-10-20', 8)).toBe(
      '11440232MB2D06811W4000117051000202010200008',
    );
  });

  it('goes on after 9999 in a day', () => {
    expect(caseNumber('11440232MB2D06811W4000117051000', '2020-10-20', 12_345)).toMatch(/2012345$/);
  });
});
