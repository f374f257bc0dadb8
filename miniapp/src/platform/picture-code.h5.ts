import { pickFile } from './pick-file';

/**
 * The text of the QR code in a picture that the owner chooses: undefined when none is chosen,
 * empty when there is no code in it.
 */
export async function codeOfPicture(): Promise<string | undefined> {
  const file = await pickFile('image/*');
  return file && codeIn(file);
}

/** The text of the QR code in a picture; empty when there is none, or no picture. */
export async function codeIn(file: Blob): Promise<string> {
  const [{ readQrCode }, picture] = await Promise.all([import('./qr-reader'), pixelsOf(file)]);
  return (picture && (await readQrCode(picture))) ?? '';
}

/** Longer edges bring no code closer, in pixels. */
const LONGEST_EDGE = 2000;

async function pixelsOf(file: Blob): Promise<ImageData | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const drawing = canvas.getContext('2d');
  drawing?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return drawing?.getImageData(0, 0, canvas.width, canvas.height);
}
