import type { FileAnswer } from '@zero-visit/shared-types';

/** Opens a file as the browser does: a PDF in a page of its own, or saved where it shows none. */
export function openFile(file: FileAnswer): Promise<void> {
  const url = urlOf(file);
  if (!window.open(url, '_blank')) return saveFile(file);
  return Promise.resolve();
}

/** Saves a file under its name. */
async function saveFile(file: FileAnswer): Promise<void> {
  const link = document.createElement('a');
  link.href = urlOf(file);
  link.download = file.name;
  link.click();
}

/** An address under which the page can show the bytes; the browser forgets it with the page. */
function urlOf({ bytes, type }: FileAnswer): string {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  setTimeout(() => URL.revokeObjectURL(url), 10 * 60_000);
  return url;
}
