import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packMessages, unpackMessages } from './pack-messages.ts';

const messages = fc.array(
  fc.record({
    topic: fc.string({ maxLength: 20 }),
    payload: fc.string({ unit: 'grapheme', maxLength: 2_000 }),
  }),
);

it('what is packed comes out as it went in, and no notification is too large by bytes', () => {
  fc.assert(
    fc.property(messages, (sent) => {
      const packed = packMessages('me', sent);

      for (const payload of packed) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
      expect(packed.flatMap((payload) => unpackMessages('you', payload))).toEqual(sent);
    }),
  );
});

it('a payload that does not fit arrives as null', () => {
  const packed = packMessages('me', [{ topic: 'big', payload: '😀'.repeat(2_000) }]);

  expect(packed.flatMap((payload) => unpackMessages('you', payload))).toEqual([
    { topic: 'big', payload: null },
  ]);
});

it('a process does not hear itself, nor text that is none of ours', () => {
  const [packed = ''] = packMessages('me', [{ topic: 'news', payload: 1 }]);

  expect(unpackMessages('me', packed)).toEqual([]);
  expect(unpackMessages('me', 'hello')).toEqual([]);
  expect(unpackMessages('me', '{}')).toEqual([]);
});
