import { expect, test, vi } from 'vitest';
import { gatherLines } from './gather-lines.ts';

function open() {
  const written: string[] = [];
  const output = { write: (text: string) => written.push(text), flushSync: vi.fn() };
  return { written, output, stream: gatherLines(output) };
}

test('lines of a moment are written together, in their order', async () => {
  const { written, stream } = open();
  for (const line of ['one\n', 'two\n', 'three\n']) stream.write(line);

  expect(written).toEqual([]);
  await expect.poll(() => written).toEqual(['one\ntwo\nthree\n']);

  stream.write('four\n');
  await expect.poll(() => written).toEqual(['one\ntwo\nthree\n', 'four\n']);
});

test('many lines do not wait', () => {
  const { written, stream } = open();
  for (let count = 0; count < 200; count++) stream.write(`${'x'.repeat(99)}\n`);

  expect(written).toHaveLength(1);
});

test('what must be out now is out now', () => {
  const { written, output, stream } = open();
  stream.write('the last words\n');
  stream.flushSync();

  expect(written).toEqual(['the last words\n']);
  expect(output.flushSync).toHaveBeenCalled();
});
