import type { Answer, CaseContent, FormQuestion } from '@zero-visit/shared-types';
import { changedQuestions } from '../../bff/desk/src/desk/case/changes-rules';

const label = { 'zh-Hans': '问', 'zh-Hant': '問', en: 'Q' };
const form: FormQuestion[] = ['school', 'major', 'remarks'].map((id) => ({
  id,
  kind: 'text',
  label,
  required: true,
}));
const typed = (value: string): Answer => ({ value, source: 'citizen' });
const contentOf = (more: Partial<CaseContent>): CaseContent => ({
  form,
  answers: { school: typed('华南师范大学'), major: typed('汉语言文学') },
  ...more,
});

describe('what a correction changed', () => {
  it('is nothing while nobody has corrected anything', () => {
    expect(changedQuestions(contentOf({}))).toEqual([]);
  });

  it('is a question with another value', () => {
    const before = { school: typed('华南师范大学'), major: typed('中文') };
    expect(changedQuestions(contentOf({ before }))).toEqual(['major']);
  });

  it('is a question that had no answer before, or has none now', () => {
    const before = { school: typed('华南师范大学'), remarks: typed('无') };
    expect(changedQuestions(contentOf({ before }))).toEqual(['major', 'remarks']);
  });

  it('is not a question whose value only has another source', () => {
    const before = {
      school: { value: '华南师范大学', source: 'register' } as const,
      major: typed('汉语言文学'),
    };
    expect(changedQuestions(contentOf({ before }))).toEqual([]);
  });
});
