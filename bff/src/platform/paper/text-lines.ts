/** Marks that may not begin a line (GB/T 15834 §5.1.10), so the character before goes down with them. */
const CLOSING = /^[，。、；：？！）》」』”’%,.;:?!)\]}]/u;

/** Breaks a text into lines no wider than `width`: between Han characters anywhere, Latin words whole where they fit. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const part of widthOf(piece.trimEnd()) > width ? piece : [piece]) {
      if (line !== '' && widthOf((line + part).trimEnd()) > width) {
        lines.push(line);
        line = '';
      }
      line += line === '' ? part.trimStart() : part;
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** What stays together: a Latin word with its space, or a character with the marks that close it. */
function piecesOf(text: string): string[] {
  const words = text.match(/[\p{sc=Latin}\p{N}._/:-]+\s*|\s+|./gsu) ?? [];
  const pieces: string[] = [];
  for (const word of words) {
    if (CLOSING.test(word) && pieces.length > 0) pieces.push(`${pieces.pop()}${word}`);
    else pieces.push(word);
  }
  return pieces;
}
