// Draws src/tabs/*.png, the icons of the tab bar: 81 px squares, as WeChat wants them. Run by hand when a drawing changes.
import path from 'node:path';
import sharp from 'sharp';

/** Strokes on a 27 × 27 grid. */
const drawings = {
  home: 'M4.5 12.5 13.5 5l9 7.5M7 11v11.5h13V11M11 22.5v-6.5h5v6.5',
  services: 'M6 4.5h15v18H6zM10 9.5h7M10 13.5h7M10 17.5h4',
  scan: 'M4.5 9.5v-5h5M17.5 4.5h5v5M22.5 17.5v5h-5M9.5 22.5h-5v-5M4.5 13.5h18',
  'my-cases': 'M4.5 7.5h6l2 2.5h10v12.500h-18zM10 16l2.500 2.500 5-5',
  me: 'M13.500 13a4.250 4.250 0 1 0 0-8.500 4.250 4.250 0 0 0 0 8.500zM5 22.500c1-4.500 4.500-6.500 8.500-6.500s7.500 2 8.500 6.500',
};
const colours = { '': '#5c5c5c', '-selected': '#04703b' };

const folder = path.resolve(import.meta.dirname, '../src/tabs');
for (const [name, strokes] of Object.entries(drawings)) {
  for (const [suffix, colour] of Object.entries(colours)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 27 27" width="81" height="81">
      <path d="${strokes}" fill="none" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
    await sharp(Buffer.from(svg))
      .png()
      .toFile(path.join(folder, `${name}${suffix}.png`));
  }
}
