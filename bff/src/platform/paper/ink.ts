import {
  appendBezierCurve,
  beginText,
  closePath,
  endMarkedContent,
  endText,
  fill,
  lineTo,
  moveTo,
  PDFOperatorNames as Names,
  PDFHexString,
  PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setCharacterSpacing,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  stroke,
  TextRenderingMode,
} from 'pdf-lib';
import { codePointsOf, type Typeface } from './typeface';

/** Red, green and blue, 0 to 1. */
export type Color = readonly [number, number, number];

/** Lengths are points (1/72 inch) from the lower left corner of the page. */
export type Writing = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: Color;
  /** Points between characters. */
  readonly spacing?: number;
  /** Drawn with a contour: the font has one weight. */
  readonly bold?: boolean;
  /** Turned by so many radians, anticlockwise. */
  readonly turned?: number;
};

/** `readAs` is what the run is for whoever copies it or has it read aloud, where it is not its own text. */
type Run = Writing & { readonly readAs?: string; readonly isUnseen?: boolean };

/** The name under which a page knows the typeface. */
export const FONT = 'F1';

/** Draws on one page: text in the typeface, lines and areas. */
export function createInk(page: PDFPage, typeface: Typeface) {
  const draw = (...operators: PDFOperator[]) =>
    page.pushOperators(pushGraphicsState(), ...operators, popGraphicsState());

  const widthOf = (text: string, size: number, spacing = 0) =>
    typeface.widthOf(text, size) + spacing * [...text].length;

  /** Writes a line and answers where it ends. Characters that the font lacks are boxed (see below). */
  function write(text: string, writing: Writing): number {
    let { x } = writing;
    for (const { run, isDrawable } of runsOf(text, typeface)) {
      if (isDrawable) writeRun(run, { ...writing, x });
      else boxCharacter(run, { ...writing, x });
      x += widthOf(run, writing.size, writing.spacing);
    }
    return x;
  }

  function writeRun(
    text: string,
    { x, y, size, color, spacing = 0, bold, turned = 0, readAs, isUnseen }: Run,
  ) {
    const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
    draw(
      setFillingRgbColor(...color),
      ...(bold ? [setStrokingRgbColor(...color), setLineWidth(size / 40)] : []),
      beginText(),
      setTextRenderingMode(isUnseen ? TextRenderingMode.Invisible : modeOf(bold)),
      setFontAndSize(FONT, size),
      setCharacterSpacing(spacing),
      setTextMatrix(cos, sin, -sin, cos, x, y),
      ...readingAs(readAs, showText(typeface.encode(text))),
      endText(),
    );
  }

  /**
   * A character that the font lacks is shown as a box with its Unicode number, never as "?" or a
   * blank. Who copies it, or has it read aloud, gets the character itself.
   */
  function boxCharacter(character: string, { x, y, size, color }: Writing) {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const half = Math.ceil(number.length / 2);
    const small = size * 0.36;
    // An unseen character of full width gives its place and size to whoever selects text.
    writeRun('口', { x, y, size, color, readAs: character, isUnseen: true });
    [number.slice(0, half), number.slice(half)].forEach((part, line) => {
      const left = x + (size - typeface.widthOf(part, small)) / 2;
      const below = y + size * (0.36 - 0.4 * line);
      writeRun(part, { x: left, y: below, size: small, color, readAs: '' });
    });
    outline(
      { x: x + size * 0.06, y: y - size * 0.12, width: size * 0.88, height: size * 0.9 },
      color,
      size / 30,
    );
  }

  type Box = { x: number; y: number; width: number; height: number };

  function outline({ x, y, width, height }: Box, color: Color, thickness: number) {
    draw(
      setStrokingRgbColor(...color),
      setLineWidth(thickness),
      rectangle(x, y, width, height),
      stroke(),
    );
  }

  return {
    write,
    widthOf,
    /** Whether a text has characters that are boxed. */
    boxes: (text: string) => codePointsOf(text).some((each) => !typeface.has(each)),
    outline,
    /** Fills areas in one path, so that no hairline shows between two that touch. */
    fillAll(boxes: readonly Box[], color: Color) {
      const rectangles = boxes.map(({ x, y, width, height }) => rectangle(x, y, width, height));
      draw(setFillingRgbColor(...color), ...rectangles, fill());
    },
    line(
      from: readonly [number, number],
      to: readonly [number, number],
      color: Color,
      thickness: number,
    ) {
      draw(
        setStrokingRgbColor(...color),
        setLineWidth(thickness),
        moveTo(...from),
        lineTo(...to),
        stroke(),
      );
    },
    polygon(points: readonly (readonly [number, number])[], color: Color) {
      const [first = [0, 0], ...rest] = points;
      draw(
        setFillingRgbColor(...color),
        moveTo(...first),
        ...rest.map((point) => lineTo(...point)),
        closePath(),
        fill(),
      );
    },
    circle(
      { x, y, radius }: { x: number; y: number; radius: number },
      color: Color,
      thickness: number,
    ) {
      const k = radius * 0.5523;
      draw(
        setStrokingRgbColor(...color),
        setLineWidth(thickness),
        moveTo(x + radius, y),
        appendBezierCurve(x + radius, y + k, x + k, y + radius, x, y + radius),
        appendBezierCurve(x - k, y + radius, x - radius, y + k, x - radius, y),
        appendBezierCurve(x - radius, y - k, x - k, y - radius, x, y - radius),
        appendBezierCurve(x + k, y - radius, x + radius, y - k, x + radius, y),
        closePath(),
        stroke(),
      );
    },
  };
}

export type Ink = ReturnType<typeof createInk>;

/** Cuts a text into stretches that the font can draw, and single characters that it cannot. */
function runsOf(text: string, { has }: Typeface): { run: string; isDrawable: boolean }[] {
  const runs: { run: string; isDrawable: boolean }[] = [];
  for (const character of text) {
    const isDrawable = has(character.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (isDrawable && last?.isDrawable) last.run += character;
    else runs.push({ run: character, isDrawable });
  }
  return runs;
}

const modeOf = (bold = false) => (bold ? TextRenderingMode.FillAndOutline : TextRenderingMode.Fill);

/** ActualText (ISO 32000-1 §14.9.4); it is read with the font and the place of the text it encloses. */
function readingAs(text: string | undefined, shown: PDFOperator): PDFOperator[] {
  if (text === undefined) return [shown];
  const properties = `<</ActualText ${PDFHexString.fromText(text)}>>`;
  return [
    PDFOperator.of(Names.BeginMarkedContentSequence, ['/Span', properties]),
    shown,
    endMarkedContent(),
  ];
}
