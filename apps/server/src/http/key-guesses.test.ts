import { expect, it } from 'vitest';
import { createKeyGuesses } from './key-guesses.ts';

let at = 0;
const guess = (key: string, address = '203.0.113.7') => ({ key, address, isLocal: false });

function knock(
  guesses: ReturnType<typeof createKeyGuesses>,
  outcome: 'dead' | 'living' | 'unknown',
  asked = guess('dbk_a'),
) {
  const standing = guesses.judge(asked);
  if (standing.may) standing.tell(outcome);
  return standing.may ? 'asked' : standing.isDead ? 'dead' : 'wait';
}

it('a dead key is looked up once in ten seconds', () => {
  const guesses = createKeyGuesses(() => at);

  expect(knock(guesses, 'dead')).toBe('asked');
  expect(knock(guesses, 'dead')).toBe('dead');
  at += 10_001;
  expect(knock(guesses, 'dead')).toBe('asked');
});

it('many wrong keys of one address wait, those of another network do not', () => {
  const guesses = createKeyGuesses(() => at);
  const first = Array.from({ length: 70 }, (_, n) =>
    knock(guesses, 'dead', guess(`dbk_${n}`, '2001:db8::1')),
  );

  expect(first.filter((each) => each === 'asked')).toHaveLength(60);
  expect(knock(guesses, 'dead', guess('dbk_next', '2001:db8::2'))).toBe('wait');
  expect(knock(guesses, 'dead', guess('dbk_next', '2001:db8:0:1::2'))).toBe('asked');
  at += 2_001;
  expect(knock(guesses, 'dead', guess('dbk_later', '2001:db8::2'))).toBe('asked');
});

it('as many at the same moment are not looked up either', () => {
  const guesses = createKeyGuesses(() => at);

  const standings = Array.from({ length: 100 }, (_, n) => guesses.judge(guess(`dbk_${n}`)));

  expect(standings.filter(({ may }) => may)).toHaveLength(60);
});

it('good keys take nothing, and one that was good a moment ago is let through beside the guesses of others', () => {
  const guesses = createKeyGuesses(() => at);
  const good = Array.from({ length: 200 }, (_, n) => knock(guesses, 'living', guess(`dbk_good${n}`)));
  const away = Array.from({ length: 200 }, (_, n) => knock(guesses, 'unknown', guess(`dbk_away${n}`)));
  for (let n = 0; n < 100; n++) knock(guesses, 'dead', guess(`dbk_wrong${n}`));

  expect(new Set([...good, ...away])).toEqual(new Set(['asked']));
  expect(knock(guesses, 'living', guess('dbk_good7'))).toBe('asked');
  expect(knock(guesses, 'living', guess('dbk_never_seen'))).toBe('wait');
  expect(knock(guesses, 'dead', guess('dbk_good7'))).toBe('asked');
  expect(knock(guesses, 'dead', guess('dbk_good7'))).toBe('dead');
});
