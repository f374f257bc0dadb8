import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalText } from '@zero-visit/shared-types';
import { PDFDocument } from 'pdf-lib';
import type { CertificateContent } from '../../../bff/src/modules/certificates/certificate-content';
import { drawCertificate } from '../../../bff/src/modules/certificates/paper/draw-certificate';
import { describeWith } from '../../support/programs';

const text = (simplified: string, en: string): LocalText => ({
  'zh-Hans': simplified,
  'zh-Hant': simplified,
  en,
});

const content: CertificateContent = {
  kind: text('报到回执', 'Registration receipt'),
  issuer: text('佛山市禅城区人力资源和社会保障局', 'Chancheng Human Resources'),
  number: '1.2.156.3005.2.11440604MB9T000114001.11440604MB9T000114.2026000001.001.B',
  statement: text('持件人已办理报到登记，特此回执。', 'The holder has registered.'),
  holder: { name: '林添', idNumber: '440604********0024' },
  lines: [{ label: text('毕业院校', 'School'), value: '岭南示范大学' }],
  caseNumber: '11440604MB9T0001144442014002001202611230001',
  issuedOn: '2026-11-23',
};

/** A paper of this content, made by stand-ins unless said. */
const draw = (more: Partial<CertificateContent> = {}, isSample = true) =>
  drawCertificate({
    content: { ...content, ...more },
    link: 'http://localhost:8080/c/code',
    checkAddress: 'http://localhost:8080/c/',
    isSample,
  });

const heldBy = (name: string) => draw({ holder: { ...content.holder, name } });

describe('drawing a certificate', () => {
  it('gives the same bytes for the same content, also while another is drawn', async () => {
    const [first, , second] = await Promise.all([draw(), heldBy('陈𫖯之'), draw()]);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('stays on one page, whatever a service has to state', async () => {
    const line = { label: text('说明', 'Note'), value: '内容较长的一项，'.repeat(12) };
    const document = await PDFDocument.load(await draw({ lines: Array(24).fill(line) }));
    expect(document.getPageCount()).toBe(1);
  });
});

describeWith(['pdftotext', 'pdftoppm'], 'the characters of a paper', (pdftotext, pdftoppm) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-paper-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const saved = (bytes: Uint8Array) => {
    const file = path.join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return file;
  };
  const read = (bytes: Uint8Array) =>
    execFileSync(pdftotext, ['-layout', saved(bytes), '-'], { encoding: 'utf8' });

  /** How many dots of a strip of the page are dark, where the name stands. */
  function inkOfName(bytes: Uint8Array): number {
    const strip = ['-x', '390', '-y', '600', '-W', '300', '-H', '50'];
    const picture = execFileSync(pdftoppm, ['-r', '150', '-gray', ...strip, saved(bytes)]);
    return picture.subarray(-300 * 50).filter((dot) => dot < 120).length;
  }

  it.each(['陈𫖯之', '买买提·吐尔逊', '㛃〇龘䶮', 'ANNA BERG', '欧阳小禅'])(
    'are those of the name %s',
    async (name) => {
      expect(read(await heldBy(name))).toContain(name);
    },
  );

  it('keep a radical apart from the character that looks like it', async () => {
    const radical = '\u2f08';
    const written = read(await heldBy(`人${radical}`));
    expect(written).toContain(`人${radical}`);
  });

  it('are copied as themselves where the font lacks them, and never drawn as "?" or a blank', async () => {
    const lacking = await heldBy('陈𠮷之');
    const written = read(lacking);
    expect(written).toContain('陈𠮷之');
    expect(written).toContain('方框中是字库未收录之字的统一码');
    expect(written).not.toContain('?');
    const [boxed, blank] = [inkOfName(lacking), inkOfName(await heldBy('陈　之'))];
    expect(boxed).toBeGreaterThan(blank + 100);
  });

  it('say that it is a specimen, and only then', async () => {
    expect(read(await draw())).toContain('样本');
    expect(read(await draw({}, false))).not.toContain('样本');
  });
});
