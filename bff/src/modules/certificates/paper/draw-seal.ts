import type { Color, Ink } from '../../../platform/paper/ink';

const RED: Color = [0.78, 0.1, 0.1];

/**
 * A round mark with the issuer's name along its edge. In a sandbox it says that the paper is a
 * specimen, so that nobody can take it for a seal.
 */
export function drawSeal(
  ink: Ink,
  {
    x,
    y,
    radius,
    name,
    isSample,
  }: { x: number; y: number; radius: number; name: string; isSample: boolean },
): void {
  ink.circle({ x, y, radius }, RED, 2.2);
  ink.circle({ x, y, radius: radius - 3.5 }, RED, 0.6);
  writeAlongEdge(ink, name, { x, y, radius: radius - 14 });
  if (!isSample) {
    ink.polygon(starOf({ x, y, radius: radius * 0.3 }), RED);
    return;
  }
  const size = radius * 0.42;
  const centred = (text: string, at: number, each: number) =>
    ink.write(text, {
      x: x - ink.widthOf(text, each) / 2,
      y: at,
      size: each,
      color: RED,
      bold: true,
    });
  centred('样本', y - size * 0.3, size);
  centred('SPECIMEN', y - size * 0.95, size * 0.36);
}

/** The longer the name, the more of the edge it takes, up to three quarters of it. */
function writeAlongEdge(
  ink: Ink,
  name: string,
  { x, y, radius }: { x: number; y: number; radius: number },
) {
  const characters = [...name];
  const size = Math.min(10.5, (radius * Math.PI * 1.5) / Math.max(characters.length, 1));
  const step = Math.min((size * 1.15) / radius, (Math.PI * 1.5) / Math.max(characters.length, 1));
  const start = Math.PI / 2 + (step * (characters.length - 1)) / 2;
  characters.forEach((character, at) => {
    const angle = start - step * at;
    const turned = angle - Math.PI / 2;
    const half = ink.widthOf(character, size) / 2;
    ink.write(character, {
      x: x + radius * Math.cos(angle) - half * Math.cos(turned),
      y: y + radius * Math.sin(angle) - half * Math.sin(turned),
      size,
      color: RED,
      turned,
    });
  });
}

function starOf({ x, y, radius }: { x: number; y: number; radius: number }): [number, number][] {
  return Array.from({ length: 10 }, (_, at) => {
    const reach = at % 2 === 0 ? radius : radius * 0.382;
    const angle = Math.PI / 2 + (at * Math.PI) / 5;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
}
