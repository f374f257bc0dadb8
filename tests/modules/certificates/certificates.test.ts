import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CERTIFICATE_PATH } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aCitizen } from '../../support/citizen';
import { aDesk } from '../../support/desk';
import { applyFor } from '../../support/errand';
import { clientOf, problemOf, refusalOf } from '../../support/phone';
import { describeWith } from '../../support/programs';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limits: false });
});
afterAll(() => app?.close());

/** A citizen's phone with an instant certificate in its case. */
async function anInstantProof(name = '林添') {
  const phone = await aCitizen(app, name);
  const opened = await applyFor(phone, 'insurance-proof');
  if (!opened.certificate) throw new Error('an instant case has no certificate');
  const open = () => phone.api.openCertificate({ params: { id: opened.certificate?.id ?? '' } });
  return { phone, opened, certificate: opened.certificate, open };
}

/** The code as it stands in the database, to spare tests the reading of a picture. */
async function codeOf(certificateId: string): Promise<string> {
  const { rows } = await app.database.pool.query('select code from certificates where id = $1', [
    certificateId,
  ]);
  return rows[0].code;
}

const check = (code: string) => clientOf(app.origin).checkCertificate({ params: { code } });

describe('opening a certificate', () => {
  it('answers a PDF that is the same each time', async () => {
    const { open } = await anInstantProof();
    const [first, second] = [await open(), await open()];
    expect(first.type).toBe('application/pdf');
    expect(first.name).toBe('个人参保证明.pdf');
    expect(Buffer.from(first.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
  });

  it('ends an electronic case the first time, and only then', async () => {
    const { phone, opened, open } = await anInstantProof();
    await open();
    await open();
    const after = await phone.api.getCase({ params: { id: opened.id } });
    expect(after.state).toBe('closed');
    const actions = after.timeline.map(({ action }) => action);
    expect(actions.filter((action) => action === 'openElectronically')).toHaveLength(1);
  });

  it('by two phones at once gives both the same paper, and ends the case once', async () => {
    const { phone, opened, open } = await anInstantProof();
    const papers = await Promise.all([open(), open(), open()]);
    for (const { bytes } of papers) expect(Buffer.from(bytes).equals(papers[0].bytes)).toBe(true);
    const { timeline } = await phone.api.getCase({ params: { id: opened.id } });
    expect(timeline.filter(({ state }) => state === 'closed')).toHaveLength(1);
  });

  it('is refused to anybody else, in the same words as for a certificate that is not there', async () => {
    const { certificate } = await anInstantProof();
    const other = await aCitizen(app, '陈国华');
    const open = (id: string) => problemOf(other.api.openCertificate({ params: { id } }));
    const theirs = await open(certificate.id);
    const nobodys = await open(`certificate_${'x'.repeat(22)}`);
    expect({ ...theirs, instance: '' }).toEqual({ ...nobodys, instance: '' });
    expect(theirs.status).toBe(404);
  });
});

describe('checking the code on a paper', () => {
  it('says valid, and no more of its holder than lets one compare', async () => {
    const { certificate } = await anInstantProof();
    const answer = await check(await codeOf(certificate.id));
    expect(answer.status).toBe('valid');
    expect(answer.certificate).toMatchObject({ number: certificate.number, holder: '林*' });
    expect(JSON.stringify(answer)).not.toMatch(/林添|19950615|禅城数智/);
  });

  it('says altered when any part of the code is another one', async () => {
    const { certificate } = await anInstantProof();
    const code = await codeOf(certificate.id);
    const later = code.replace(/~\d{8}\./, '~20991231.');
    const otherHolder = code.replace(/\.([\w-])/, (_, first) => `.${first === 'A' ? 'B' : 'A'}`);
    const otherSignature = code.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    for (const altered of [later, otherHolder, otherSignature]) {
      expect(altered).not.toBe(code);
      expect(await check(altered)).toEqual({ status: 'altered' });
    }
  });

  it.each([
    ['a word', 'nonsense'],
    ['a link of somebody else', 'https://example.org/c/x'],
    ['the longest that is looked at', 'a'.repeat(200)],
    ['a piece of SQL', "'; drop table certificates"],
  ])('says unknown to %s', async (_, code) => {
    expect(await check(code)).toEqual({ status: 'unknown' });
  });

  it('says unknown of a code that our key signed and no book of ours holds', async () => {
    const { keyId, sign } = app.signers.certificate;
    const signed = `${keyId}.${'z'.repeat(22)}~20261123~`;
    expect(await check(`${signed}.${sign(signed)}`)).toEqual({ status: 'unknown' });
  });

  it('says revoked, with what was revoked', async () => {
    const { certificate } = await anInstantProof();
    await app.database.pool.query('update certificates set revoked_at = now() where id = $1', [
      certificate.id,
    ]);
    const answer = await check(await codeOf(certificate.id));
    expect(answer).toMatchObject({
      status: 'revoked',
      certificate: { number: certificate.number },
    });
  });
});

describe('printing a certificate at the desk', () => {
  async function aMailedCase() {
    const phone = await aCitizen(app);
    const opened = await applyFor(phone, 'graduate-registration');
    const desk = await aDesk(app.origin, app.staff('reviewer', 'graduate-registration'));
    await desk.act(opened.id, 'accept');
    await desk.act(opened.id, 'approve');
    return { phone, opened, desk };
  }

  it('writes the access record of what was printed, and does not end the case', async () => {
    const { phone, opened, desk } = await aMailedCase();
    const file = await desk.api.printCertificate({ params: { id: opened.id } });
    expect(file.name).toBe('报到回执.pdf');
    const [look] = (await phone.api.listAccesses({ query: {} })).items;
    expect(look).toMatchObject({ caseNumber: opened.number, purpose: { 'zh-Hans': '打印证照' } });
    expect(look?.fields.map((each) => each['zh-Hans'])).toContain('毕业院校');
    expect((await phone.api.getCase({ params: { id: opened.id } })).state).toBe('issued');
  });

  it('is not for another department, but for the supervisor', async () => {
    const { opened } = await aMailedCase();
    const params = { id: opened.id };
    const other = await aDesk(app.origin, app.staff('reviewer', 'senior-card'));
    expect(await refusalOf(other.api.printCertificate({ params }))).toBe('not-found');
    const supervisor = await aDesk(app.origin, app.staff('supervisor'));
    expect((await supervisor.api.printCertificate({ params })).type).toBe('application/pdf');
  });
});

describeWith(
  ['pdftotext', 'pdffonts', 'pdftoppm', 'zbarimg'],
  'the paper, read back',
  (pdftotext, pdffonts, pdftoppm, zbarimg) => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-paper-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const fileOf = (bytes: Uint8Array) => {
      const file = path.join(folder, 'paper.pdf');
      writeFileSync(file, bytes);
      return file;
    };
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

    it('has its words as text, in one embedded font with a Unicode map', async () => {
      const { open, certificate } = await anInstantProof();
      const file = fileOf((await open()).bytes);
      const text = run(pdftotext, '-layout', file, '-');
      for (const words of [
        '佛山市禅城区社会保险基金管理局',
        '个人参保证明',
        certificate.number,
        '林添',
        '440604********0024',
        '禅城数智科技有限公司',
        '养老、医疗、失业、工伤、生育',
        '不具法律效力',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('440604199506150024');
      const [, , ...fonts] = run(pdffonts, file).trimEnd().split('\n');
      expect(fonts).toHaveLength(1);
      expect(fonts[0]).toMatch(/NotoSansSC-Regular +CID TrueType +Identity-H +yes yes yes/);
    });

    it('carries a code that a scanner reads and the check knows', async () => {
      const { open, certificate } = await anInstantProof();
      const file = fileOf((await open()).bytes);
      const picture = path.join(folder, 'page');
      run(pdftoppm, '-r', '150', '-png', '-singlefile', file, picture);
      const link = run(zbarimg, '--quiet', '--raw', `${picture}.png`).trim();
      const start = `${app.origin}${CERTIFICATE_PATH}`;
      expect(link.startsWith(start)).toBe(true);
      const answer = await check(link.slice(start.length));
      expect(answer).toMatchObject({
        status: 'valid',
        certificate: { number: certificate.number },
      });
      expect(run(pdftotext, '-layout', file, '-')).toContain(start);
    });
  },
);

it('says expired after the last day of a certificate', async () => {
  const { certificate } = await anInstantProof();
  const code = await codeOf(certificate.id);
  app.pass(93 * 86_400_000);
  expect(await check(code)).toMatchObject({ status: 'expired' });
});
