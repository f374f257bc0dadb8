import { create } from 'qrcode';

/** Light modules around a code (ISO/IEC 18004 §9.1: four). */
const QUIET = 4;

/** A QR code for another phone to scan. Only a browser shows one. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const side = size + 2 * QUIET;
  const dark: string[] = [];
  for (let at = 0; at < data.length; at += 1) {
    if (data[at]) dark.push(`M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z`);
  }
  return (
    <svg
      className="desktop-qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
