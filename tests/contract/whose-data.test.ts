import {
  type Call,
  maskIdNumber,
  maskMobile,
  maskName,
  type Route,
  routes,
  urlOf,
} from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../support/app';
import { aCase, aReviewer } from '../support/case';
import { aCitizen } from '../support/citizen';
import { aDesk } from '../support/desk';
import { anAddress, authorise } from '../support/errand';
import { aKey, aPhone, type Phone, send } from '../support/phone';
import { aWindow } from '../support/window';

type Credentials = Parameters<typeof send>[2];
type Belongings = Awaited<ReturnType<typeof belongingsOf>>;

const PERSON = '陈国华';
const SERVICE = 'senior-card';

/** What the sandbox tells of its invented people, it tells whoever asks. */
const asked = Object.entries<Route>(routes).filter(([name]) => !/Sample|Sandbox/.test(name));

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limits: false, journey: 14 * 86_400_000 });
}, 60_000);
afterAll(() => app?.close());

/** A mailed case of a person, approved and not yet handed over. */
async function anApprovedCase() {
  const { phone, opened } = await aCase(app, SERVICE, PERSON);
  const desk = await aReviewer(app, SERVICE);
  await desk.act(opened.id, 'accept');
  const { case: approved } = await desk.act(opened.id, 'approve');
  return { phone, desk, approved };
}

/** By the first part of a path: the id of what this person has there. */
async function belongingsOf(phone: Phone, caseId: string) {
  const { api } = phone;
  const errand = await api.startErrand({ body: { serviceCode: 'insurance-proof' } });
  const { consentId, draft } = await authorise(phone, errand);
  const verification = await api.startVerification({
    body: { method: 'sms', mobile: app.citizen(PERSON).mobile },
  });
  const { certificate } = await api.getCase({ params: { id: caseId } });
  await app.jobs.idle();
  return {
    addresses: (await api.listAddresses()).items[0]?.id,
    cases: caseId,
    certificates: certificate?.id,
    consents: consentId,
    devices: phone.deviceId,
    drafts: draft.id,
    errands: errand.id,
    accesses: (await api.listAccesses({ query: {} })).items[0]?.id,
    messages: (await api.listMessages({ query: {} })).items[0]?.id,
    verifications: verification.id,
    'browser-enrolments': (await api.beginBrowserEnrolment()).id,
    idNumber: app.citizen(PERSON).idNumber,
    version: draft.version,
    nonce: draft.nonce,
  };
}

/** Bodies that get past the contract, and aim at what somebody else has. */
const bodies = (theirs: Belongings): Record<string, unknown> => ({
  startVerification: { method: 'networkId', ...namesOf(app.citizen(PERSON)) },
  answerVerification: { kind: 'pin', pin: '000000' },
  startErrand: { serviceCode: 'insurance-proof' },
  matchNumber: { number: '10' },
  giveConsent: { errandId: theirs.errands, allowed: [] },
  saveDraft: { version: theirs.version, answers: {} },
  submitApplication: { draftId: theirs.drafts, version: theirs.version },
  correctCase: { answers: {} },
  actOnCase: { action: 'pickUp', version: 1 },
  rateCase: { stars: 5 },
  openExport: { form: 'json' },
  answerReport: { answer: '查看是为了受理' },
  confirmBrowserEnrolment: { number: '10', name: '电脑' },
  reportLostPhone: { idNumber: theirs.idNumber },
  searchPerson: { idNumber: theirs.idNumber, purpose: 'atCounter' },
  markMessagesRead: { upTo: theirs.messages },
});

const namesOf = ({ name, idNumber }: { name: string; idNumber: string }) => ({ name, idNumber });

/** A call of a route at somebody's ids. */
function callOf(name: string, route: Route, theirs: Belongings): Call {
  const place = route.path.split('/').filter((part) => !/^(desk|)$/.test(part))[0] ?? '';
  const params: Record<string, string> = {
    id: String((theirs as Record<string, unknown>)[place] ?? `none_${'A'.repeat(22)}`),
    questionId: 'photo',
    code: SERVICE,
    key: 'A'.repeat(22),
  };
  const body =
    route.consumes === 'bytes'
      ? { bytes: Buffer.from('?'), type: 'image/png' }
      : bodies(theirs)[name];
  return {
    name,
    route,
    url: urlOf(route, { params }),
    ...(route.body || route.consumes === 'bytes' ? { body: body ?? {} } : {}),
    ...(route.signed && { nonce: theirs.nonce }),
    ...(route.idempotent && { idempotencyKey: aKey() }),
  };
}

describe("a person's data, whoever asks at their ids,", () => {
  let theirs: Belongings;
  let secrets: string[];
  let callers: Record<string, Credentials>;
  let owner: Phone;

  beforeAll(async () => {
    const { phone, approved } = await anApprovedCase();
    owner = phone;
    theirs = await belongingsOf(phone, approved.id);
    expect(Object.entries(theirs).filter(([, id]) => id === undefined)).toEqual([]);
    const { name, idNumber, mobile } = app.citizen(PERSON);
    const address = anAddress();
    secrets = [
      ...[name, idNumber, mobile, address.mobile, address.street, '陶瓷厂'],
      ...[maskName(name), maskIdNumber(idNumber), maskMobile(mobile), maskMobile(address.mobile)],
    ];
    const [device, citizen] = [await aPhone(app.origin), await aCitizen(app, '林添')];
    const bearing = ({ token }: { token: string }): Credentials => ({ token: () => token });
    callers = {
      nobody: {},
      device: device.credentials,
      citizen: citizen.credentials,
      window: bearing(await aWindow(app.origin)),
      'another department': bearing(await aReviewer(app, 'graduate-registration')),
      department: bearing(await aReviewer(app, SERVICE)),
      supervisor: bearing(await aDesk(app.origin, app.staff('supervisor'))),
    };
  });

  it('is caught by this net where its owner looks', async () => {
    const caught: string[] = [];
    for (const name of ['getMe', 'listAddresses', 'getDraft', 'getCaseContent', 'getErrand']) {
      const call = callOf(name, (routes as Record<string, Route>)[name] as Route, theirs);
      const text = await (await send(app.origin, call, owner.credentials)).text();
      if (secrets.some((each) => text.includes(each))) caught.push(name);
    }
    expect(caught).toEqual(['getMe', 'listAddresses', 'getDraft', 'getCaseContent', 'getErrand']);
  });

  it.each(asked)('%s shows no others what it says it shows to nobody else', async (name, route) => {
    for (const [who, credentials] of Object.entries(callers)) {
      const mayLook = who === 'department' || who === 'supervisor';
      if (route.audit === 'others' && mayLook) continue;
      const answer = await send(app.origin, callOf(name, route, theirs), credentials);
      // A stream goes on for as long as it is listened to: what it may say, the contract says.
      const text = route.produces === 'events' && answer.ok ? '' : await answer.text();
      expect(answer.status).toBeLessThan(500);
      const headers = JSON.stringify([...answer.headers]);
      const shown = secrets.filter((each) => `${headers}\n${text}`.includes(each));
      expect([who, answer.status, shown]).toEqual([who, answer.status, []]);
    }
  });
});

/** What a look that belongs to no case is called. */
const purposes: Readonly<Record<string, string>> = {
  reportLostPhone: '窗口挂失手机',
  searchPerson: '按证件号码查找',
};

describe('a route that shows a person to others', () => {
  it.each(asked.filter(([, { audit }]) => audit === 'others'))(
    '%s tells that person so, in the record of looks',
    async (name, route) => {
      const { phone, desk, approved } = await anApprovedCase();
      const theirs = await belongingsOf(phone, approved.id);
      const looks = async (by = phone) => {
        const { items } = await by.api.listAccesses({ query: { limit: 50 } });
        const words = purposes[name];
        return items.filter(({ caseNumber, purpose }) =>
          words ? purpose['zh-Hans'].startsWith(words) : caseNumber === approved.number,
        ).length;
      };
      const before = await looks();
      const call = callOf(name, route, theirs);
      const body =
        name === 'actOnCase' ? { action: 'pickUp', version: approved.version } : undefined;
      const answer = await send(
        app.origin,
        { ...call, ...(body && { body }) },
        { token: () => desk.token },
      );
      expect(answer.status).toBe(200);
      // A phone that was reported lost looks no more: its person's next one does.
      const looker = name === 'reportLostPhone' ? await aCitizen(app, PERSON) : phone;
      expect(await looks(looker)).toBe(before + 1);
    },
  );
});
