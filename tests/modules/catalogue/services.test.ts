import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serviceRoutes } from '@zero-visit/shared-types';
import Koa from 'koa';
import { createIdempotency } from '../../../bff/src/http/idempotency';
import { answerProblems } from '../../../bff/src/http/problems';
import { createRouter } from '../../../bff/src/http/router';
import { createCatalogue, loadCatalogue } from '../../../bff/src/modules/catalogue';
import { openDatabase } from '../../../bff/src/platform/database';
import { inProcessEphemeral } from '../../../bff/src/platform/in-process-ephemeral';
import type { Problem } from '../../../bff/src/platform/problem';
import { createVault } from '../../../bff/src/platform/vault';
import { clientOf, refusalOf } from '../../support/phone';
import { secretsOf } from '../../support/secrets';

const folder = path.resolve(import.meta.dirname, '../../../config/catalogue');

/** The catalogue on a day of its life. */
const catalogueOn = (day: string, files = loadCatalogue(folder)) =>
  createCatalogue({ files, clock: () => new Date(`${day}T04:00:00Z`) });

const catalogue = catalogueOn('2026-11-25');
const vault = createVault(secretsOf());
/** Never connected to: the catalogue lives in memory. */
const database = openDatabase('postgres://127.0.0.1:1/nobody');

let server: Server;
let origin: string;

beforeAll(async () => {
  const app = new Koa().use(answerProblems()).use(
    createRouter(serviceRoutes, catalogue.handlers, {
      guard: async () => ({ kind: 'nobody' }),
      database,
      idempotency: createIdempotency(vault),
      ephemeral: inProcessEphemeral(),
      isHttps: false,
    }).routes(),
  );
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

const found = async (q?: string) => {
  const { items } = await clientOf(origin).listServices({ query: q === undefined ? {} : { q } });
  return items.map(({ code }) => code);
};

describe('searching the catalogue', () => {
  it('lists every service where nothing is typed', async () => {
    const all = ['graduate-registration', 'insurance-proof', 'senior-card'];
    expect(await found()).toEqual(all);
    expect(await found('   ')).toEqual(all);
  });

  it.each([
    ['毕业生', 'graduate-registration'],
    ['畢業生報到', 'graduate-registration'],
    ['biyesheng', 'graduate-registration'],
    ['bi ye sheng', 'graduate-registration'],
    ['BYS', 'graduate-registration'],
    ['gxbysbd', 'graduate-registration'],
    ['bysh', 'graduate-registration'],
    ['毕业生 档案', 'graduate-registration'],
    ['毕业sheng', 'graduate-registration'],
    ['报到回执', 'graduate-registration'],
    ['graduate', 'graduate-registration'],
    ['老年人优待证', 'senior-card'],
    ['老年人優待證', 'senior-card'],
    ['laonianren', 'senior-card'],
    ['lnr', 'senior-card'],
    ['老人证', 'senior-card'],
    ['長者卡', 'senior-card'],
    ['民政局', 'senior-card'],
    ['参保', 'insurance-proof'],
    ['參保證明', 'insurance-proof'],
    ['canbao', 'insurance-proof'],
    ['cbzm', 'insurance-proof'],
    ['社保', 'insurance-proof'],
    ['sbzm', 'insurance-proof'],
  ])('finds by %s first %s', async (q, code) => {
    expect((await found(q))[0]).toBe(code);
  });

  it.each(['护照', 'xyzzy', 'huzhao', '%', '.*', '\\', '毕业生 护照', '𫖯'])(
    'finds nothing by %s',
    async (q) => {
      expect(await found(q)).toEqual([]);
    },
  );

  it('puts a service whose name begins with the words before one that mentions them', async () => {
    expect(await found('个人')).toEqual(['insurance-proof']);
    const [first, ...others] = await found('禅城');
    expect([first, ...others].sort()).toEqual([
      'graduate-registration',
      'insurance-proof',
      'senior-card',
    ]);
    expect((await found('证'))[0]).not.toBe('graduate-registration');
  });

  it('answers the longest words that the contract takes without delay', async () => {
    const begun = performance.now();
    await found('zhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzh');
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('a guide', () => {
  it('tells what the law asks for, and why nothing of it is demanded', async () => {
    const guide = await clientOf(origin).getService({ params: { code: 'graduate-registration' } });
    expect(guide).toMatchObject({ visits: 0, depth: 4, promisedDays: 3, open: true });
    expect(guide.itemCode).toHaveLength(33);
    expect(guide.materials.filter(({ needed }) => needed)).toEqual([]);
    expect(guide.materials.every(({ reason }) => reason !== undefined)).toBe(true);
  });

  it('of a service that is not there is not found', async () => {
    const absent = clientOf(origin).getService({ params: { code: 'constructor' } });
    expect(await refusalOf(absent)).toBe('not-found');
  });
});

describe('a service', () => {
  const refusal = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return (error as Problem).code;
    }
    return undefined;
  };

  it('takes applications from its first day to its last', () => {
    const files = structuredClone(loadCatalogue(folder));
    for (const each of files.services)
      Object.assign(each, { validFrom: '2026-03-01', validTo: '2026-03-31' });
    const on = (day: string) => refusal(() => catalogueOn(day, files).openService('senior-card'));
    expect(on('2026-02-28')).toBe('service-closed');
    expect(on('2026-03-01')).toBeUndefined();
    expect(on('2026-03-31')).toBeUndefined();
    expect(on('2026-04-01')).toBe('service-closed');
  });

  it('that nobody described is not found', () => {
    expect(refusal(() => catalogue.openService('toString'))).toBe('not-found');
  });

  it('says on its sheet who sees what, from where and why', () => {
    const service = catalogue.openService('graduate-registration');
    const sheet = catalogue.sheetOf(service);
    expect(sheet.map(({ id }) => id)).toEqual(service.fields.map(({ field }) => field));
    const school = sheet.find(({ id }) => id === 'school');
    expect(school).toMatchObject({ basis: 'consent', required: true, sensitive: false });
    expect(school?.source['zh-Hans']).toBe('广东省教育厅');
    expect(school?.receiver['zh-Hans']).toBe('佛山市禅城区人力资源和社会保障局');
    expect(sheet.every(({ maskedValue }) => maskedValue === undefined)).toBe(true);
  });

  it('of an instant proof lets what is sensitive be declined', () => {
    const sheet = catalogue.sheetOf(catalogue.openService('insurance-proof'));
    expect(sheet.filter(({ sensitive }) => sensitive)).toMatchObject([
      { id: 'contributionBase', required: false },
    ]);
  });

  it('is asked for in halls that the catalogue knows', () => {
    expect(catalogue.placeOf('district-centre')?.place.name['zh-Hans']).toBe('禅城区行政服务中心');
    expect(catalogue.placeOf('nowhere')).toBeUndefined();
  });
});

describe('a folder with faults', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
    cpSync(folder, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  const senior = () => path.join(copy, 'services/senior-card.json');

  it('is refused with every fault at once, and where each is', () => {
    const { name: _name, ...nameless } = JSON.parse(readFileSync(senior(), 'utf8'));
    writeFileSync(senior(), JSON.stringify({ ...nameless, visits: -1, colour: 'red' }));
    writeFileSync(path.join(copy, 'departments.json'), '[');
    const load = () => loadCatalogue(copy);
    expect(load).toThrow(/services\/senior-card\.json: \/name /);
    expect(load).toThrow(/services\/senior-card\.json: \/visits /);
    expect(load).toThrow(/colour/);
    expect(load).toThrow(/departments\.json: /);
  });

  it('is refused where a service misses a language', () => {
    const service = JSON.parse(readFileSync(senior(), 'utf8'));
    delete service.summary.en;
    writeFileSync(senior(), JSON.stringify(service));
    expect(() => loadCatalogue(copy)).toThrow(/\/summary\/en /);
  });

  it('is refused where a file is not named after its service', () => {
    cpSync(senior(), path.join(copy, 'services/elder-card.json'));
    expect(() => loadCatalogue(copy)).toThrow(/elder-card\.json: it describes senior-card/);
  });

  it('is refused where a service is not fit to be published', () => {
    const service = JSON.parse(readFileSync(senior(), 'utf8'));
    service.materials[1].needed = true;
    writeFileSync(senior(), JSON.stringify(service));
    expect(() => loadCatalogue(copy)).toThrow(/户口簿 is demanded/);
  });
});
