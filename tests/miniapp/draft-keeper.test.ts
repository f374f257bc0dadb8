import type { AnswerValue, Draft, FormQuestion, ProblemDetails } from '@zero-visit/shared-types';
import { ProblemAnswer } from '../../miniapp/src/api/problem-answer';
import {
  type Changes,
  createDraftKeeper,
} from '../../miniapp/src/features/applications/draft-keeper';
import { LineLost } from '../../miniapp/src/platform/line-lost';

const refusal = (code: ProblemDetails['code'], errors?: ProblemDetails['errors']) =>
  new ProblemAnswer({
    type: '',
    code,
    title: '',
    status: code === 'draft-outdated' ? 409 : 400,
    detail: '',
    instance: '',
    ...(errors && { errors }),
  });

const label = { 'zh-Hans': '问', 'zh-Hant': '問', en: 'q' };
const question = (id: string): FormQuestion => ({ id, kind: 'text', label, required: true });

const aDraft = (version: number, answers: Record<string, AnswerValue> = {}): Draft => ({
  id: 'draft_AAAAAAAAAAAAAAAAAAAAAA',
  service: { code: 'graduate', name: label, instant: false },
  state: 'open',
  version,
  nonce: `nonce ${version}`,
  updatedAt: '2026-11-25T00:00:00Z',
  form: [question('school'), question('major')],
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, { value, source: 'citizen' as const }]),
  ),
  attachments: [],
  pending: [],
  missing: [],
  obstacles: [],
});

/** A phone with one draft, a server that keeps versions, and timers that a test lets run. */
function aForm({ stored }: { stored?: string } = {}) {
  const server = {
    draft: aDraft(1),
    saves: [] as Changes[],
    fails: [] as unknown[],
  };
  const phone = { stored, timers: [] as (() => void)[] };
  const open = () =>
    createDraftKeeper(server.draft, {
      save: async ({ version }, answers) => {
        server.saves.push(answers);
        const fault = server.fails.shift();
        if (fault) throw fault;
        if (version !== server.draft.version) throw refusal('draft-outdated');
        const known = Object.entries(server.draft.answers).map(([id, { value }]) => [id, value]);
        const all = { ...Object.fromEntries(known), ...answers };
        server.draft = aDraft(version + 1, all as Record<string, AnswerValue>);
        return server.draft;
      },
      load: async () => server.draft,
      storage: {
        read: () => phone.stored,
        keep: (text) => {
          phone.stored = text;
        },
        remove: () => {
          phone.stored = undefined;
        },
      },
      fits: (_id, value) => value !== 'wrong',
      onDraft: () => {},
      later: (run) => {
        phone.timers.push(run);
        return () => {
          phone.timers = phone.timers.filter((each) => each !== run);
        };
      },
    });
  const pause = () => {
    for (const run of phone.timers.splice(0)) run();
  };
  return { server, phone, open, pause };
}

describe('a form that saves itself', () => {
  it('saves after a pause, what was typed last and only what changed', async () => {
    const { server, open, pause } = aForm();
    const form = open();
    form.change('school', '中');
    form.change('school', '中山大学');
    expect(server.saves).toEqual([]);
    pause();
    await form.flush();
    expect(server.saves).toEqual([{ school: '中山大学' }]);
    expect(form.state()).toMatchObject({ saved: 'saved', changes: {} });
  });

  it('has everything on the phone at once, and nothing once the server has it', async () => {
    const { phone, open } = aForm();
    const form = open();
    form.change('school', '中山大学');
    expect(phone.stored).toBe('{"school":"中山大学"}');
    await form.flush();
    expect(phone.stored).toBeUndefined();
  });

  it('goes on with what a closed app had not sent', async () => {
    const { server, open } = aForm({ stored: '{"major":"计算机"}' });
    await open().flush();
    expect(server.saves).toEqual([{ major: '计算机' }]);
  });

  it('says that it is kept here while the line is down, and sends it by itself later', async () => {
    const { server, open, pause } = aForm();
    server.fails = [new LineLost()];
    const form = open();
    form.change('school', '中山大学');
    await expect(form.flush()).rejects.toThrow(LineLost);
    expect(form.state().saved).toBe('keptHere');
    pause();
    await form.flush();
    expect(server.draft.answers.school?.value).toBe('中山大学');
    expect(form.state().saved).toBe('saved');
  });

  it('loses nothing that is typed while a save is under way', async () => {
    const { server, open } = aForm();
    const form = open();
    form.change('school', '中');
    const saving = form.flush();
    await Promise.resolve();
    form.change('school', '中山大学');
    await saving;
    await form.flush();
    expect(server.draft.answers.school?.value).toBe('中山大学');
  });

  it('takes over what another phone saved, keeps what was typed here, and says so', async () => {
    const { server, open } = aForm();
    const form = open();
    server.draft = aDraft(5, { major: '法学' });
    form.change('school', '中山大学');
    const draft = await form.flush();
    expect(draft.answers).toMatchObject({
      school: { value: '中山大学' },
      major: { value: '法学' },
    });
    expect(form.state().changedElsewhere).toBe(true);
  });

  it('calls no late register another phone', async () => {
    const { server, open } = aForm();
    const form = open();
    server.draft = { ...aDraft(2), answers: { major: { value: '法学', source: 'register' } } };
    form.change('school', '中山大学');
    await form.flush();
    expect(form.state().changedElsewhere).toBe(false);
  });

  it('saves the other answers when one is refused, and says which', async () => {
    const { server, open } = aForm();
    server.fails = [
      refusal('input-invalid', [{ pointer: '/body/answers/school', detail: 'is too odd' }]),
    ];
    const form = open();
    form.change('school', '?');
    form.change('major', '计算机');
    await form.flush();
    expect(form.state().refused).toEqual(['school']);
    expect(server.draft.answers).toEqual({ major: { value: '计算机', source: 'citizen' } });
    form.change('school', '中山大学');
    await form.flush();
    expect(form.state().refused).toEqual([]);
    expect(server.draft.answers.school?.value).toBe('中山大学');
  });

  it('does not send what it knows to be wrong, and keeps it', async () => {
    const { server, phone, open } = aForm();
    const form = open();
    form.change('school', 'wrong');
    await form.flush();
    expect(server.saves).toEqual([]);
    expect(phone.stored).toBe('{"school":"wrong"}');
  });

  it('does one act after another, each on what the last one left', async () => {
    const { server, open } = aForm();
    const form = open();
    form.change('school', '中山大学');
    const versions: number[] = [];
    const act = (draft: Draft) => {
      versions.push(draft.version);
      server.draft = aDraft(draft.version + 1);
      return Promise.resolve(server.draft);
    };
    await Promise.all([form.act(act), form.act(act)]);
    expect(versions).toEqual([2, 3]);
  });

  it('does not call a refused picture an answer that was not saved', async () => {
    const { open } = aForm();
    const form = open();
    const picture = form.act(() => Promise.reject(refusal('attachment-unsuitable')));
    await expect(picture).rejects.toThrow(ProblemAnswer);
    expect(form.state().saved).toBe('saved');
  });

  it('forgets everything once it was handed in', async () => {
    const { phone, open } = aForm();
    const form = open();
    form.change('school', 'wrong');
    form.forget();
    expect([phone.stored, phone.timers.length]).toEqual([undefined, 0]);
  });
});
