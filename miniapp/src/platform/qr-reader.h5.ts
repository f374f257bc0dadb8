import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// For browsers only, and loaded when a code is to be read. By itself the decoder would come from a CDN.
prepareZXingModule({
  overrides: {
    locateFile: (file: string, prefix: string) =>
      file.endsWith('.wasm') ? '/static/zxing_reader.wasm' : prefix + file,
  },
});

/** The text of the first QR code in a picture, or undefined. */
export async function readQrCode(picture: ImageData): Promise<string | undefined> {
  const [found] = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return found?.text || undefined;
}
