import { expect, test } from 'vitest';
import { fitTracer } from './fit/fit-tracer.ts';
import { type Tracer, traceAnswer, tracedChance } from './tracer.ts';

/** Reference values of pyBKT for these parameters: the chance before each answer and before the next. */
const reference: Tracer = {
  prior: 0.15502742836075115,
  learn: 0.1242983737168868,
  guess: 0.3077964302122371,
  slip: 0.0010202077471044044,
};
const chancesOf: Record<string, number[]> = {
  '0000': [
    0.41494880935513845, 0.3938730242086616, 0.393836270185026, 0.39383620832217386, 0.39383620821805515,
  ],
  '1111': [
    0.41494880935513845, 0.6196114391869163, 0.833950359455795, 0.9456412746292749, 0.9837766185743779,
  ],
  '1010': [
    0.41494880935513845, 0.6196114391869163, 0.3944417407271815, 0.585874736532149, 0.39430929984404156,
  ],
  '0110': [
    0.41494880935513845, 0.3938730242086616, 0.5848890628148405, 0.8081519488281614, 0.396039452534077,
  ],
  '0011': [
    0.41494880935513845, 0.3938730242086616, 0.393836270185026, 0.5848252644745171, 0.8081017277314035,
  ],
};

test.each(Object.entries(chancesOf))(
  'after the answers %s the chances are those of the reference',
  (answers, chances) => {
    let known = reference.prior;
    const said = [tracedChance(reference, known)];
    for (const answer of answers) {
      known = traceAnswer(reference, known, Number(answer));
      said.push(tracedChance(reference, known));
    }

    said.forEach((chance, place) => {
      expect(chance).toBeCloseTo(chances[place] ?? Number.NaN, 12);
    });
  },
);

test('the tracer of a concept is found again in the answers of people who follow it', () => {
  const truth: Tracer = { prior: 0.25, learn: 0.12, guess: 0.2, slip: 0.1 };
  let seed = 7;
  const draw = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const sequences = Array.from({ length: 3000 }, () => {
    let known = draw() < truth.prior;
    return Array.from({ length: 12 }, () => {
      const isRight = draw() < (known ? 1 - truth.slip : truth.guess);
      known ||= draw() < truth.learn;
      return isRight;
    });
  });

  const fitted = fitTracer(sequences);

  for (const name of ['prior', 'learn', 'guess', 'slip'] as const)
    expect(Math.abs(fitted[name] - truth[name])).toBeLessThan(0.04);
});
