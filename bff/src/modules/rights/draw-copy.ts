import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { type Color, createInk, FONT, type Ink } from '../../platform/paper/ink';
import { linesOf } from '../../platform/paper/text-lines';
import { createTypeface } from '../../platform/paper/typeface';
import { linesOfRow, titleOf } from './copy-words';
import type { Everything } from './everything';

const TEXT: Color = [0.12, 0.14, 0.18];
const FAINT: Color = [0.42, 0.45, 0.5];
const RED: Color = [0.76, 0.1, 0.1];
const RULE: Color = [0.84, 0.83, 0.8];

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const LEFT = 56;
const RIGHT = WIDTH - LEFT;
const TOP = HEIGHT - 64;
const BOTTOM = 60;
const VALUE_LEFT = LEFT + 130;

/** The copy for people: heading by heading, row by row, as many A4 pages as it needs. */
export async function drawCopy({ about, held }: Everything): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle('我的数据', { showInWindowTitleBar: true });
  document.setCreationDate(new Date(about.madeAt));
  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  const typeface = await createTypeface(document.context);
  let ink = nextPage();
  let y = TOP;
  function nextPage(): Ink {
    const page = document.addPage([WIDTH, HEIGHT]);
    page.node.setFontDictionary(PDFName.of(FONT), typeface.ref);
    const fresh = createInk(page, typeface);
    const number = `${document.getPageCount()}`;
    fresh.write(number, { x: RIGHT - fresh.widthOf(number, 8), y: 36, size: 8, color: FAINT });
    fresh.write('零跑腿 · 我的数据', { x: LEFT, y: 36, size: 8, color: FAINT });
    return fresh;
  }
  const room = (height: number) => {
    if (y - height >= BOTTOM) return;
    ink = nextPage();
    y = TOP;
  };

  function heading(text: string): void {
    room(54);
    y -= 26;
    ink.write(text, { x: LEFT, y, size: 14, color: RED, bold: true });
    y -= 8;
    ink.line([LEFT, y], [RIGHT, y], RULE, 0.7);
    y -= 6;
  }

  function line(label: string, value: string): void {
    const labels = linesOf(label, VALUE_LEFT - LEFT - 8, (text) => ink.widthOf(text, 9));
    const values = linesOf(value, RIGHT - VALUE_LEFT, (text) => ink.widthOf(text, 10));
    for (let at = 0; at < Math.max(labels.length, values.length, 1); at += 1) {
      room(15);
      y -= 15;
      const [first = '', second = ''] = [labels[at], values[at]];
      if (first) ink.write(first, { x: LEFT, y, size: 9, color: FAINT });
      if (second) ink.write(second, { x: VALUE_LEFT, y, size: 10, color: TEXT });
    }
  }

  y -= 14;
  ink.write('我的数据', { x: LEFT, y, size: 24, color: TEXT, bold: true });
  y -= 20;
  ink.write(`依${about.law}，于 ${about.madeAt} 复制`, { x: LEFT, y, size: 9, color: FAINT });
  for (const [table, rows] of Object.entries(held)) {
    if (rows.length === 0) continue;
    heading(`${titleOf(table)}（${rows.length}）`);
    for (const row of rows) {
      for (const [label, value] of linesOfRow(row)) line(label, value);
      room(10);
      y -= 8;
      ink.line([LEFT, y], [RIGHT, y], RULE, 0.3);
    }
  }
  typeface.embed();
  return document.save();
}
