import type { AnswerValue, CaseContent, FormQuestion } from '@zero-visit/shared-types';
import fc from 'fast-check';
import {
  correctedAnswers,
  flaggedQuestions,
  unanswered,
} from '../../miniapp/src/features/cases/correction-rules';

const said = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const ids = ['school', 'major', 'degree', 'destination', 'address'];
const form: FormQuestion[] = ids.map((id) => ({
  id,
  kind: 'text',
  label: said(id),
  required: id !== 'destination',
}));

const answers = fc.dictionary(fc.constantFrom(...ids), fc.string({ minLength: 1 }));
const contents = answers.map(
  (values): CaseContent => ({
    form,
    answers: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, { value, source: 'citizen' as const }]),
    ),
  }),
);
const notices = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }).map((flagged) => ({
  askedAt: '2018-10-12T01:00:00Z',
  note: '',
  items: flagged.map((questionId) => ({ questionId, reason: 'unclear' })),
}));

describe('answering a correction notice', () => {
  it('sends nothing that was not flagged, whatever was typed', () => {
    fc.assert(
      fc.property(contents, notices, answers, (content, notice, given) => {
        const flagged = flaggedQuestions(content.form, notice);
        const sent = correctedAnswers(flagged, content, given);
        const allowed = notice.items.map(({ questionId }) => questionId);
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(sent)));
      }),
    );
  });

  it('sends what is given now, and what stood before where nothing is', () => {
    fc.assert(
      fc.property(contents, notices, answers, (content, notice, given) => {
        const sent = correctedAnswers(flaggedQuestions(content.form, notice), content, given);
        for (const { questionId } of notice.items) {
          expect(sent[questionId]).toBe(given[questionId] ?? content.answers[questionId]?.value);
        }
      }),
    );
  });

  it('asks in the order of the form, each with its reason', () => {
    const flagged = flaggedQuestions(form, {
      askedAt: '2018-10-12T01:00:00Z',
      note: '',
      items: [
        { questionId: 'address', reason: 'no such house' },
        { questionId: 'school', reason: 'misspelt' },
      ],
    });
    expect(flagged.map(({ question, reason }) => [question.id, reason])).toEqual([
      ['school', 'misspelt'],
      ['address', 'no such house'],
    ]);
  });

  it('does not send while a flagged answer that is needed is empty', () => {
    const notice = {
      askedAt: '2018-10-12T01:00:00Z',
      note: '',
      items: ['school', 'destination'].map((questionId) => ({ questionId, reason: 'unclear' })),
    };
    const flagged = flaggedQuestions(form, notice);
    const open = (given: Record<string, AnswerValue>) => unanswered(flagged, given);
    expect(open({ school: '', destination: '' })).toEqual(['school']);
    expect(open({ school: '禅城大学' })).toEqual([]);
  });
});
