import { expect, it } from 'vitest';
import { formatPlace, parsePlace } from './place-text.ts';

it('a place comes back as it was', () => {
  expect(parsePlace(formatPlace({ generation: 3, position: 1_204 }))).toEqual({
    generation: 3,
    position: 1_204,
  });
});

it.each([null, '', '3', '3:', ':4', '3:-1', '3:1e9', 'a:b', '3:1:2', '9999999999:0'])(
  '%j is no place',
  (text) => {
    expect(parsePlace(text)).toBeNull();
  },
);
