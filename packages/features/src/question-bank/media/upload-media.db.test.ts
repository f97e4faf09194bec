import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMedia, readMediaBytes } from '../media-queries.ts';
import { type AuthorsDesk, openAuthorsDesk } from '../testing/an-author.builder.ts';
import { uploadMedia } from './upload-media.ts';

let desk: AuthorsDesk;
beforeAll(async () => {
  desk = await openAuthorsDesk();
});
afterAll(() => desk.close());

const upload = (fileName: string, bytes: Uint8Array | string) =>
  uploadMedia(desk.services, desk.tutor, { fileName, data: Buffer.from(bytes).toString('base64') });
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(32)]);
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

it('a file is what its bytes say, and the same file is kept once', async () => {
  const [one, other] = [await upload('fox.gif', png), await upload('again.png', png)];

  expect(one).toMatchObject({ mimeType: 'image/png', byteCount: png.length });
  expect(other).toEqual(one);
  expect(await findMedia(desk.services.db, one.hash)).toEqual({
    mimeType: 'image/png',
    byteCount: png.length,
  });
  const last = png.length - 1;
  expect(await readMediaBytes(desk.services.db, one.hash, { first: 0, last })).toEqual(png);
  expect(await desk.services.db.selectFrom('media').select('hash').execute()).toHaveLength(1);
});

it('a drawing of shapes is taken', async () => {
  expect(await upload('a.svg', svg('<path d="M0 0h9"/>'))).toMatchObject({ mimeType: 'image/svg+xml' });
});

it.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a handler', svg('<rect onload="alert(1)"/>')],
  ['a page within', svg('<foreignObject><p>hello</p></foreignObject>')],
  ['a file from elsewhere', svg('<image href="https://example.org/x.png"/>')],
  ['an entity', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`],
])('a drawing with %s is refused', async (_what, text) => {
  await expect(upload('a.svg', text)).rejects.toMatchObject({ code: 'invalid', reason: 'media-refused' });
});

it('a page that calls itself a picture, nothing, and too much are refused', async () => {
  await expect(upload('fox.png', '<html><script>1</script>')).rejects.toMatchObject({
    reason: 'media-refused',
  });
  await expect(upload('fox.png', '')).rejects.toMatchObject({ reason: 'media-empty' });
  const large = Buffer.concat([png, Buffer.alloc(8_000_000)]);
  await expect(upload('fox.png', large)).rejects.toMatchObject({ reason: 'media-too-large' });
});
