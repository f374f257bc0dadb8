/** Pixels of a module's side: enough for any decoder. */
const MODULE = 8;

/** A PNG picture of the drawn code, as a camera would take one: pixels, and nothing of the text. */
export async function photograph(drawing: SVGSVGElement): Promise<ArrayBuffer> {
  const side = drawing.viewBox.baseVal.width * MODULE;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', `${side}`);
  copy.setAttribute('height', `${side}`);
  const markup = new XMLSerializer().serializeToString(copy);
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, side, side);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('the canvas gave no picture');
    return await png.arrayBuffer();
  } finally {
    URL.revokeObjectURL(url);
  }
}
