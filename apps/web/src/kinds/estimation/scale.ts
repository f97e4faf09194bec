/** A range as it is drawn: places are shares of its length, 0..1. Drawing takes plain numbers, scoring exact ones. */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

export function readScale({ min, max, step }: { min: string; max: string; step: string }): Scale {
  return { min: Number(min), max: Number(max), step: Number(step) };
}

export function placeOn({ min, max }: Scale, value: number): number {
  if (max <= min) return 0;
  return Math.min(Math.max((value - min) / (max - min), 0), 1);
}

/** Round places to read the scale by: both ends and up to four between them. */
export function ticksOf(scale: Scale): number[] {
  const length = scale.max - scale.min;
  if (!(length > 0)) return [scale.min];
  const gap = roundUp(length / 5);
  const first = Math.ceil(scale.min / gap) * gap;
  const inner = Array.from({ length: 6 }, (_each, index) => tidy(first + index * gap)).filter(
    (tick) => tick > scale.min + gap / 3 && tick < scale.max - gap / 3,
  );
  return [scale.min, ...inner, scale.max];
}

/** The next 1, 2 or 5 with noughts. */
function roundUp(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const factor = [1, 2, 5, 10].find((each) => each * power >= length * 0.999) ?? 10;
  return factor * power;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** What was typed as the decimal string an answer is made of; null when it is no number within the range. */
export function readTyped(text: string, { min, max }: Scale): string | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(plain)) return null;
  return Number(plain) >= min && Number(plain) <= max ? plain : null;
}

/** Where full credit is given, and where some is, as shares of the range. */
export function bandOf(scale: Scale, value: number, within: number): { from: number; to: number } {
  return { from: placeOn(scale, value - within), to: placeOn(scale, value + within) };
}
