import type { RawBody } from '@zero-visit/shared-types';
import { pickFile } from './pick-file';

/** The longest edge of a photo that is sent, in pixels: enough for a card, little for a slow line. */
const LONGEST_EDGE = 1600;

/**
 * Lets the owner take or choose a photo and makes it small on the phone; the place where it was taken
 * stays behind. Undefined when none is chosen; what the browser cannot read is sent as it is, and
 * the server says what is wrong with it.
 */
export async function choosePhoto(): Promise<RawBody | undefined> {
  const file = await pickFile('image/*');
  if (!file) return undefined;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  const small = bitmap && (await drawnSmall(bitmap));
  const sent = small ?? file;
  return { bytes: new Uint8Array(await sent.arrayBuffer()), type: sent.type || 'image/jpeg' };
}

function drawnSmall(bitmap: ImageBitmap): Promise<Blob | undefined> {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.88);
  });
}
