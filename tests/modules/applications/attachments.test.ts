import { createCipheriv } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { startApp, type TestApp } from '../../support/app';
import { aDraft } from '../../support/citizen';
import { type Phone, problemOf, refusalOf } from '../../support/phone';

/** A picture of noise, which no codec can shrink: `width` × `height`. */
function noise(width: number, height: number) {
  const zeros = Buffer.alloc(width * height * 3);
  const raw = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(zeros);
  return sharp(raw, { raw: { width, height, channels: 3 } });
}

/** A JPEG as phones make it: on its side, with the place where it was taken. */
const aPhoto = () =>
  noise(300, 200)
    .withExif({
      IFD0: { Make: 'PhoneMaker', Model: 'Secret model' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 1/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A PNG that claims to be huge, in a few hundred bytes. */
function aBomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

describe('a picture of a draft', () => {
  let app: TestApp;
  let phone: Phone;
  let draftId: string;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    const begun = await aDraft(app, '陈国华', 'senior-card');
    phone = begun.phone;
    draftId = begun.draft.id;
  });
  afterAll(() => app.close());

  const add = (bytes: Uint8Array, type = 'image/jpeg', questionId = 'photo') =>
    phone.api.addAttachment({ params: { id: draftId, questionId }, body: { bytes, type } });

  it('is encoded anew: upright, without place or maker, and sealed', async () => {
    const photo = await aPhoto();
    expect((await sharp(photo).metadata()).exif?.includes('Secret model')).toBe(true);
    const { attachment, draft } = await add(photo);
    expect(attachment).toMatchObject({ type: 'image/jpeg', width: 200, height: 300 });
    expect(draft.answers.photo).toEqual({ value: attachment.id, source: 'citizen' });
    expect(draft.missing).not.toContain('photo');

    const file = await phone.api.getAttachment({ params: { id: draftId, questionId: 'photo' } });
    expect(file).toMatchObject({ type: 'image/jpeg', name: 'photo.jpg' });
    const metadata = await sharp(file.bytes).metadata();
    expect([metadata.width, metadata.height]).toEqual([200, 300]);
    expect([metadata.exif, metadata.icc, metadata.xmp, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const { rows } = await app.database.pool.query('select bytes from attachments');
    expect(rows).toHaveLength(1);
    expect(rows[0].bytes.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
  });

  it('is told by its bytes, whatever the phone calls it', async () => {
    const png = await noise(20, 10).png().toBuffer();
    const { attachment } = await add(png, 'image/jpeg');
    expect(attachment).toMatchObject({ type: 'image/png', width: 20, height: 10 });
  });

  it('takes the place of the one before', async () => {
    const { attachment: first } = await add(await aPhoto());
    const { attachment: second, draft } = await add(await aPhoto());
    expect(second.id).not.toBe(first.id);
    expect(draft.attachments.map(({ id }) => id)).toEqual([second.id]);
  });

  it('is made smaller when it is larger than anyone needs', async () => {
    const wide = await sharp({
      create: { width: 6_000, height: 3_000, channels: 3, background: 'teal' },
    })
      .jpeg()
      .toBuffer();
    const { attachment } = await add(wide);
    expect(attachment).toMatchObject({ width: 4_000, height: 2_000 });
  });

  it('is refused when it is no picture, cut off, or a bomb', async () => {
    const photo = await noise(400, 400).jpeg().toBuffer();
    const png = await noise(400, 400).png().toBuffer();
    const unsuitable: [string, Uint8Array][] = [
      ['nothing', Buffer.alloc(0)],
      ['a text', Buffer.from('林添的照片,请查收。'.repeat(20))],
      ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
      ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['a GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')],
      ['first bytes only', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
      ['half a JPEG', photo.subarray(0, photo.length / 2)],
      ['half a PNG', png.subarray(0, png.length / 2)],
      ['a PNG that claims 2.5 gigapixels', aBomb(50_000)],
    ];
    const before = await phone.api.getDraft({ params: { id: draftId } });
    for (const [name, bytes] of unsuitable) {
      expect([name, await refusalOf(add(bytes))]).toEqual([name, 'attachment-unsuitable']);
    }
    expect(await phone.api.getDraft({ params: { id: draftId } })).toEqual(before);
  });

  it('is refused at the door when it has 20 MB', async () => {
    const problem = await problemOf(add(new Uint8Array(20 * 1024 * 1024)));
    expect(problem).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('goes only to a question that asks for one', async () => {
    const photo = await aPhoto();
    expect(await refusalOf(add(photo, 'image/jpeg', 'address'))).toBe('not-found');
    expect(await refusalOf(add(photo, 'image/jpeg', 'nothing'))).toBe('not-found');
  });

  it('is taken away by emptying its question', async () => {
    const { draft } = await add(await aPhoto());
    const emptied = await phone.api.saveDraft({
      params: { id: draftId },
      body: { version: draft.version, answers: { photo: null } },
    });
    expect(emptied.attachments).toEqual([]);
    expect(emptied.missing).toContain('photo');
    const gone = phone.api.getAttachment({ params: { id: draftId, questionId: 'photo' } });
    expect(await refusalOf(gone)).toBe('not-found');
  });

  it('is counted: more than 100 MB in a day wait until tomorrow', async () => {
    await app.database.pool.query('update attachment_uploads set bytes = $1', [
      100 * 1024 * 1024 - 1_000,
    ]);
    const problem = await problemOf(add(await aPhoto()));
    expect(problem.code).toBe('too-many-requests');
    expect(problem.retryAfter).toBeLessThanOrEqual(86_400);
    await app.database.pool.query('update attachment_uploads set bytes = 0');
    await expect(add(await aPhoto())).resolves.toHaveProperty('attachment');
  });
});
