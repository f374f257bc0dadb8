import QRCode from 'qrcode';
import type { Color, Ink } from '../../../platform/paper/ink';

const BLACK: Color = [0, 0, 0];
const WHITE: Color = [1, 1, 1];
/** Modules of white around a code (ISO/IEC 18004 §9.1). */
const QUIET = 4;

/** Draws a code as areas, sharp at any size of print; `size` includes its quiet zone. */
export function drawQr(
  ink: Ink,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const unit = size / (modules.size + 2 * QUIET);
  const boxes = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; ) {
      let length = 0;
      while (column + length < modules.size && modules.get(row, column + length)) length += 1;
      if (length > 0) {
        boxes.push({
          x: x + (QUIET + column) * unit,
          y: y + size - (QUIET + row + 1) * unit,
          width: length * unit,
          height: unit,
        });
      }
      column += length + 1;
    }
  }
  ink.fillAll([{ x, y, width: size, height: size }], WHITE);
  ink.fillAll(boxes, BLACK);
}
