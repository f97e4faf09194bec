import { expect, it } from 'vitest';
import { createKeyGuesses } from './key-guesses.ts';

let at = 0;
const guess = (key: string, address = '203.0.113.7') => ({ key, address, isLocal: false });

async function knock(
  guesses: ReturnType<typeof createKeyGuesses>,
  outcome: 'dead' | 'living' | 'unknown',
  asked = guess('dbk_a'),
) {
  const standing = await guesses.judge(asked);
  if (standing.may) standing.tell(outcome);
  return standing.may ? 'asked' : standing.isDead ? 'dead' : 'wait';
}

/** One after the other. */
async function knockAll(
  guesses: ReturnType<typeof createKeyGuesses>,
  outcome: 'dead' | 'living' | 'unknown',
  asked: ReturnType<typeof guess>[],
) {
  const answers: string[] = [];
  for (const each of asked) answers.push(await knock(guesses, outcome, each));
  return answers;
}

const many = (count: number, named: (n: number) => ReturnType<typeof guess>) =>
  Array.from({ length: count }, (_, n) => named(n));

it('a dead key is looked up once in ten seconds', async () => {
  const guesses = createKeyGuesses(() => at);

  expect(await knock(guesses, 'dead')).toBe('asked');
  expect(await knock(guesses, 'dead')).toBe('dead');
  at += 10_001;
  expect(await knock(guesses, 'dead')).toBe('asked');
});

it('many wrong keys of one address wait, those of another network do not', async () => {
  const guesses = createKeyGuesses(() => at);
  const wrong = many(70, (n) => guess(`dbk_${n}`, '2001:db8::1'));
  const first = await knockAll(guesses, 'dead', wrong);

  expect(first.filter((each) => each === 'asked')).toHaveLength(60);
  expect(await knock(guesses, 'dead', guess('dbk_next', '2001:db8::2'))).toBe('wait');
  expect(await knock(guesses, 'dead', guess('dbk_next', '2001:db8:0:1::2'))).toBe('asked');
  at += 2_001;
  expect(await knock(guesses, 'dead', guess('dbk_later', '2001:db8::2'))).toBe('asked');
});

it('as many at the same moment are not looked up either', async () => {
  const guesses = createKeyGuesses(() => at);

  const standings = await Promise.all(many(100, (n) => guess(`dbk_${n}`)).map(guesses.judge));

  expect(standings.filter(({ may }) => may)).toHaveLength(60);
});

it('one good key a hundred times at once is let through a hundred times, though nobody knows it yet', async () => {
  const guesses = createKeyGuesses(() => at);

  const answers = await Promise.all(
    many(100, () => guess('dbk_good')).map((each) => knock(guesses, 'living', each)),
  );

  expect(new Set(answers)).toEqual(new Set(['asked']));
  const others = await Promise.all(many(60, (n) => guess(`dbk_${n}`)).map(guesses.judge));
  expect(others.every(({ may }) => may)).toBe(true);
});

it('one wrong key a hundred times at once is looked up once', async () => {
  const guesses = createKeyGuesses(() => at);

  const answers = await Promise.all(
    many(100, () => guess('dbk_wrong')).map((each) => knock(guesses, 'dead', each)),
  );

  expect(answers.filter((each) => each === 'asked')).toHaveLength(1);
  expect(answers.filter((each) => each === 'dead')).toHaveLength(99);
});

it('good keys take nothing, and one that was good a moment ago is let through beside the guesses of others', async () => {
  const guesses = createKeyGuesses(() => at);
  const good = await knockAll(
    guesses,
    'living',
    many(200, (n) => guess(`dbk_good${n}`)),
  );
  const away = await knockAll(
    guesses,
    'unknown',
    many(200, (n) => guess(`dbk_away${n}`)),
  );
  await knockAll(
    guesses,
    'dead',
    many(100, (n) => guess(`dbk_wrong${n}`)),
  );

  expect(new Set([...good, ...away])).toEqual(new Set(['asked']));
  expect(await knock(guesses, 'living', guess('dbk_good7'))).toBe('asked');
  expect(await knock(guesses, 'living', guess('dbk_never_seen'))).toBe('wait');
  expect(await knock(guesses, 'dead', guess('dbk_good7'))).toBe('asked');
  expect(await knock(guesses, 'dead', guess('dbk_good7'))).toBe('dead');
});
