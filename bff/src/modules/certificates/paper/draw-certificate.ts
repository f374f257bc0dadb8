import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { type Color, createInk, FONT, type Ink } from '../../../platform/paper/ink';
import { linesOf } from '../../../platform/paper/text-lines';
import { createTypeface } from '../../../platform/paper/typeface';
import type { CertificateContent } from '../certificate-content';
import { drawQr } from './draw-qr';
import { drawSeal } from './draw-seal';

const TEXT: Color = [0.12, 0.14, 0.18];
const FAINT: Color = [0.42, 0.45, 0.5];
const RED: Color = [0.76, 0.1, 0.1];
const GOLD: Color = [0.77, 0.64, 0.38];
const PALE: Color = [0.93, 0.91, 0.85];
const RULE: Color = [0.84, 0.83, 0.8];

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const LEFT = 72;
const RIGHT = WIDTH - LEFT;
const MIDDLE = WIDTH / 2;
/** The table may reach from here down to the foot, where code and seal stand. */
const BODY_TOP = 612;
const BODY_BOTTOM = 262;

export type Paper = {
  readonly content: CertificateContent;
  /** What the code says: a link that opens the check. */
  readonly link: string;
  /** The beginning of every such link, for people who want to be sure where they are. */
  readonly checkAddress: string;
  /** Made by stand-ins: it says so, in words that cannot be overlooked. */
  readonly isSample: boolean;
};

/** The certificate as a PDF of one A4 page. The same paper gives the same bytes. */
export async function drawCertificate({
  content,
  link,
  checkAddress,
  isSample,
}: Paper): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, content);
  const typeface = await createTypeface(document.context);
  const page = document.addPage([WIDTH, HEIGHT]);
  page.node.setFontDictionary(PDFName.of(FONT), typeface.ref);
  const ink = createInk(page, typeface);
  drawFrame(ink);
  drawHead(ink, content);
  drawBody(ink, content);
  drawFoot(ink, { content, link, checkAddress, isSample });
  typeface.embed();
  return document.save();
}

function describe(document: PDFDocument, { kind, issuer, number, issuedOn }: CertificateContent) {
  const issued = new Date(`${issuedOn}T00:00:00+08:00`);
  document.setTitle(kind['zh-Hans'], { showInWindowTitleBar: true });
  document.setAuthor(issuer['zh-Hans']);
  document.setSubject(number);
  document.setCreationDate(issued);
  document.setModificationDate(issued);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
}

function drawFrame(ink: Ink) {
  for (let turn = 0; turn < 48; turn += 1) {
    const angle = (turn * Math.PI) / 24;
    const [x, y] = [MIDDLE + 88 * Math.cos(angle), 430 + 88 * Math.sin(angle)];
    for (const radius of [64, 112]) ink.circle({ x, y, radius }, PALE, 0.35);
  }
  ink.outline({ x: 26, y: 26, width: WIDTH - 52, height: HEIGHT - 52 }, RED, 2);
  ink.outline({ x: 31, y: 31, width: WIDTH - 62, height: HEIGHT - 62 }, GOLD, 0.8);
  const corner = 16;
  for (const x of [31, WIDTH - 31 - corner]) {
    for (const y of [31, HEIGHT - 31 - corner]) {
      ink.outline({ x, y, width: corner, height: corner }, GOLD, 0.8);
    }
  }
}

const centred = (
  ink: Ink,
  text: string,
  y: number,
  size: number,
  color: Color,
  spacing = 0,
  bold = false,
) =>
  ink.write(text, {
    x: MIDDLE - (ink.widthOf(text, size, spacing) - spacing) / 2,
    y,
    size,
    color,
    spacing,
    bold,
  });

/** The largest size up to `size` at which a line is no wider than the page's text. */
function fitting(ink: Ink, text: string, size: number, spacing: number): [number, number] {
  const width = ink.widthOf(text, size, spacing);
  const scale = Math.min(1, (RIGHT - LEFT) / width);
  return [size * scale, spacing * scale];
}

function drawHead(ink: Ink, { kind, issuer, number }: CertificateContent) {
  const [issuerSize, issuerSpacing] = fitting(ink, issuer['zh-Hans'], 19, 3);
  centred(ink, issuer['zh-Hans'], 768, issuerSize, RED, issuerSpacing, true);
  centred(ink, issuer.en, 752, 8.5, FAINT);
  ink.line([LEFT - 10, 738], [RIGHT + 10, 738], RED, 1.8);
  ink.line([LEFT - 10, 734.5], [RIGHT + 10, 734.5], RED, 0.5);
  const [titleSize, titleSpacing] = fitting(ink, kind['zh-Hans'], 34, 12);
  centred(ink, kind['zh-Hans'], 676, titleSize, TEXT, titleSpacing, true);
  centred(ink, kind.en, 656, 11, FAINT, 0.4);
  centred(ink, `编号 No. ${number}`, 632, 8.5, FAINT);
}

type Row = { readonly label: string; readonly english: string; readonly value: readonly string[] };

const VALUE_LEFT = LEFT + 118;
const ROW = { padding: 15, line: 17 };

function drawBody(ink: Ink, content: CertificateContent) {
  const statement = linesOf(content.statement['zh-Hans'], RIGHT - LEFT, (text) =>
    ink.widthOf(text, 13),
  );
  const english = linesOf(content.statement.en, RIGHT - LEFT, (text) => ink.widthOf(text, 9));
  const rows = rowsOf(ink, content);
  const needed =
    statement.length * 21 +
    english.length * 13 +
    14 +
    rows.reduce((sum, { value }) => sum + ROW.padding + value.length * ROW.line, 0);
  // A service with more to state than one page holds is set smaller rather than cut.
  const scale = Math.min(1, (BODY_TOP - BODY_BOTTOM) / needed);
  let y = BODY_TOP - 13 * scale;
  for (const line of statement) {
    ink.write(line, { x: LEFT, y, size: 13 * scale, color: TEXT });
    y -= 21 * scale;
  }
  for (const line of english) {
    ink.write(line, { x: LEFT, y: y + 4 * scale, size: 9 * scale, color: FAINT });
    y -= 13 * scale;
  }
  y -= 6 * scale;
  for (const row of rows) y = drawRow(ink, row, y, scale);
}

function rowsOf(ink: Ink, { holder, lines, issuedOn, expiresOn }: CertificateContent): Row[] {
  const row = (label: string, english: string, value: string): Row => ({
    label,
    english,
    value: linesOf(value, RIGHT - VALUE_LEFT, (text) => ink.widthOf(text, 13)),
  });
  return [
    row('姓名', 'Name', holder.name),
    row('证件号码', 'Identity number', holder.idNumber),
    ...lines.map(({ label, value }) => row(label['zh-Hans'], label.en, value)),
    ...(expiresOn ? [row('有效期', 'Valid', `${dateOf(issuedOn)} 至 ${dateOf(expiresOn)}`)] : []),
  ];
}

/** Draws a row of the table below `y` and answers where the next one begins. */
function drawRow(ink: Ink, { label, english, value }: Row, y: number, scale: number): number {
  const end = y - (ROW.padding + value.length * ROW.line) * scale;
  const base = y - 20 * scale;
  ink.write(label, { x: LEFT, y: base + 2 * scale, size: 11 * scale, color: FAINT });
  ink.write(english, { x: LEFT, y: base - 7.5 * scale, size: 6.5 * scale, color: FAINT });
  value.forEach((line, at) => {
    const below = base - at * ROW.line * scale;
    ink.write(line, { x: VALUE_LEFT, y: below, size: 13 * scale, color: TEXT });
  });
  ink.line([LEFT, end], [RIGHT, end], RULE, 0.5);
  return end;
}

const QR = { x: LEFT - 6, y: 104, size: 116 };

function drawFoot(ink: Ink, { content, link, checkAddress, isSample }: Paper) {
  drawQr(ink, link, QR);
  const x = QR.x + QR.size + 6;
  ink.write('扫码核验', { x, y: 196, size: 12, color: TEXT, bold: true });
  ink.write('Scan to check', { x, y: 184, size: 8, color: FAINT });
  const words = ['核验网页的地址应以此开头', 'The check page begins with', checkAddress];
  words.forEach((text, at) => {
    ink.write(text, { x, y: 160 - at * 12, size: 7.5, color: at === 2 ? TEXT : FAINT });
  });
  ink.write(`办件编号 ${content.caseNumber}`, { x: LEFT, y: 84, size: 7.5, color: FAINT });
  const stated = [content.holder.name, ...content.lines.map(({ value }) => value)].join('');
  if (ink.boxes(stated)) {
    const note = '方框中是字库未收录之字的统一码（Unicode）编号';
    ink.write(note, { x: LEFT, y: 72, size: 7.5, color: FAINT });
  }

  const seal = { x: 440, y: 178, radius: 58 };
  drawSeal(ink, { ...seal, name: content.issuer['zh-Hans'], isSample });
  const date = dateOf(content.issuedOn);
  const [size] = fitting(ink, content.issuer['zh-Hans'], 11.5, 0);
  const under = (text: string, y: number) =>
    ink.write(text, { x: RIGHT - ink.widthOf(text, size), y, size, color: TEXT });
  under(content.issuer['zh-Hans'], 104);
  under(date, 86);
  if (isSample) {
    centred(ink, '样本 · 沙盒环境生成，不具法律效力', 58, 9.5, RED, 0.6);
    centred(ink, 'Specimen, made in a sandbox. Not a legal document.', 46, 7, RED);
  }
}

/** 2026-11-23 as 2026年11月23日 (GB/T 9704 §7.3.5.4). */
function dateOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
