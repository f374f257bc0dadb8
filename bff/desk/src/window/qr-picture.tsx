import { create } from 'qrcode';
import { useMemo } from 'react';

/** Light modules around a code (ISO/IEC 18004 §9.1: four). */
const QUIET = 4;

type Props = { text: string; label: string; isFaint?: boolean };

/** A QR code drawn here, as one path. The page to try the product photographs it by `data-qr`. */
export function QrPicture({ text, label, isFaint = false }: Props) {
  const { side, path } = useMemo(() => pathOf(text), [text]);
  return (
    <svg
      className={isFaint ? 'qr qr-faint' : 'qr'}
      data-qr={isFaint ? undefined : ''}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The dark modules of a code as runs of unit squares, and the side of the picture in modules. */
export function pathOf(text: string): { side: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column]) column += 1;
      const length = column - start;
      if (length > 0) runs.push(`M${start + QUIET} ${row + QUIET}h${length}v1h-${length}z`);
    }
  }
  return { side: size + 2 * QUIET, path: runs.join('') };
}
