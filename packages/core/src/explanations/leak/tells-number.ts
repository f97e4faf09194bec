import { Decimal, type DecimalNumber } from '../../points/decimal.ts';
import { hitOf } from '../../questions/typed/hits-target.ts';
import { numbersIn } from './numbers-in.ts';
import type { SecretNumber, Secrets } from './secrets.ts';

/** Nearer than this share of the value is as good as the value. */
const nearness = '0.05';

/** Larger ones that are not given are steps of the calculation. */
const smallest = 10;

/** A number that would be right, that is near it, or that has to be found on the way to it. */
export function tellsNumber(text: string, { numbers, stem }: Secrets): boolean {
  if (numbers.length === 0) return false;
  const said = numbersIn(text);
  const given = numbersIn(stem);
  return said.some((value) => {
    const isGiven = given.some((each) => each.eq(value));
    if (!isGiven && (value.abs().gte(smallest) || !value.eq(value.round()))) return true;
    return numbers.some((secret) => hits(secret, value) || (!isGiven && isNear(secret, value)));
  });
}

function hits({ target, factors }: SecretNumber, said: DecimalNumber): boolean {
  return valuesOf(said, factors).some(
    (value) => hitOf(target, { value, figures: Number.POSITIVE_INFINITY }) === 'hit',
  );
}

function isNear({ target, factors }: SecretNumber, said: DecimalNumber): boolean {
  const wanted = target.type === 'range' ? [target.min, target.max] : [target.value];
  return valuesOf(said, factors).some((value) =>
    wanted.some((each) => value.minus(each).abs().lte(new Decimal(each).abs().times(nearness))),
  );
}

/** In the question's own unit, and as share or per cent of it. */
function valuesOf(said: DecimalNumber, factors: readonly string[]): DecimalNumber[] {
  return [said, ...factors.map((factor) => said.times(factor))];
}
