import { expect, it } from 'vitest';
import { FormatError } from '../format.ts';
import { readAll } from '../testing/read-all.ts';
import { giftFormat } from './gift-format.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

it.each([
  ['a byte order mark', '\uFEFFTwo é? {T}'],
  ['lines ended by CR LF', '// [id:x]\r\nTwo é?\r\n{T}\r\n'],
  ['lines ended by CR', '\rTwo é? {T}\r'],
  ['UTF-16', utf16('\uFEFFTwo é? {T}')],
  ['UTF-16 without a mark', utf16('Two é? {T}\n// and more')],
  ['UTF-16 the other way round', utf16('\uFEFFTwo é? {T}').swap16()],
  ['Windows-1252', Buffer.from('Two é? {T}', 'latin1')],
])('reads a file with %s', async (_name, content) => {
  expect(await readAll(giftFormat, content)).toMatchObject({
    questions: [{ question: { stem: 'Two é?' } }],
    refused: [],
  });
});

it('says when it guessed the encoding or could not read every character', async () => {
  const guessed = await readAll(giftFormat, Buffer.from('Two é? {T}', 'latin1'));
  const damaged = Buffer.concat([Buffer.from('Größe über Äpfel, süß? {T}'), Buffer.from([0xff])]);

  expect(guessed.notes).toEqual([
    'The file is not in UTF-8; it was read as Windows-1252 (Western European).',
  ]);
  expect((await readAll(giftFormat, damaged)).notes[0]).toMatch(/not whole UTF-8/);
});

it.each([
  ['nothing', ''],
  ['blanks', ' \n\n'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01', 'latin1')],
])('refuses a file that holds %s', async (_name, content) => {
  await expect(readAll(giftFormat, content)).rejects.toThrow(FormatError);
});

it('recognises its own files and no others', () => {
  const likelihood = (name: string, text: string) => giftFormat.recognise({ name, bytes: Buffer.from(text) });

  expect(likelihood('a.gift', 'Two? {T}')).toBe(1);
  expect(likelihood('a.txt', '// c\n::n::Two? {=a ~b}')).toBeGreaterThan(0.5);
  expect(likelihood('a.txt', 'Two?\nA. a\nB. b\nANSWER: A')).toBe(0);
  expect(likelihood('a.xml', '<quiz><question type="x">{=a}</question></quiz>')).toBe(0);
});

it('ends when it is told to', async () => {
  const controller = new AbortController();
  const bytes = Buffer.from('Which? {=a ~b}\n\n'.repeat(50_000));
  let read = 0;
  const reading = async () => {
    for await (const _item of giftFormat.read({ name: 'a.gift', bytes }, { signal: controller.signal })) {
      if (++read === 10) controller.abort(new Error('enough'));
    }
  };

  await expect(reading()).rejects.toThrow('enough');
  expect(read).toBeLessThan(50_000);
});
