import type { Attachment } from '@zero-visit/shared-types';
import sharp from 'sharp';
import { Problem } from '../../platform/problem';

/** A picture as it is kept: encoded anew, upright, without metadata. */
export type Picture = Pick<Attachment, 'type' | 'size' | 'width' | 'height'> & {
  readonly bytes: Buffer;
};

/** The most pixels that are decoded, and the longest side that is kept (security.md §1.2). */
const PIXELS = 50_000_000;
const LONGEST_SIDE = 4_000;
/** Seconds after which decoding is given up. */
const PATIENCE = 10;

const MAGIC = [
  { type: 'image/jpeg', starts: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'image/png', starts: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
] as const;

/**
 * Decodes a JPEG or PNG, told by its first bytes and not by its name, and encodes it anew: what is
 * kept has no metadata, no place, and nothing hidden behind the pixels.
 * Problem: `attachment-unsuitable` for anything else, cut off, or larger than 50 megapixels.
 */
export async function preparePicture(given: Uint8Array): Promise<Picture> {
  const type = MAGIC.find(({ starts }) => starts.equals(given.subarray(0, starts.length)))?.type;
  if (!type) throw new Problem('attachment-unsuitable', 'The file is neither a JPEG nor a PNG');
  const decoded = sharp(given, { failOn: 'error', limitInputPixels: PIXELS })
    .timeout({ seconds: PATIENCE })
    .autoOrient()
    .resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    });
  const encoded = type === 'image/jpeg' ? decoded.jpeg({ quality: 85 }) : decoded.png();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true }).catch((cause) => {
    throw new Problem('attachment-unsuitable', 'The picture is damaged or too large', { cause });
  });
  return { type, size: data.length, width: info.width, height: info.height, bytes: data };
}
