const microsPerDollar = 1_000_000;

/** Of a field; null when it is empty. */
export function toMicros(dollars: string | number): number | null {
  if (dollars === '') return null;
  const micros = Math.round(Number(dollars) * microsPerDollar);
  return Number.isFinite(micros) ? micros : null;
}

export function toDollars(micros: number | null): string | number {
  return micros === null ? '' : micros / microsPerDollar;
}
