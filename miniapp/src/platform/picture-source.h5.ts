import type { FileAnswer } from '@zero-visit/shared-types';

/** What an image shows bytes by; the browser forgets it with the page. */
export const pictureSource = async ({ bytes, type }: FileAnswer): Promise<string> =>
  URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
