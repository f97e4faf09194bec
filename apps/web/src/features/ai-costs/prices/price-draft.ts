import { type NewPrice, previewPriceInput } from '@debrief/contracts';
import type { PriceDraft } from './prices-page.tsx';

/** The fields as they are typed: dollars, and empty text for what is not said. */
export interface PriceFields {
  model: string;
  validFrom: string;
  validTo: string;
  input: string | number;
  cachedInput: string | number;
  output: string | number;
  note: string;
  source: string;
}

const microsPerDollar = 1_000_000;

export function toFields({ model, price }: PriceDraft, today: string): PriceFields {
  const dollars = (micros: number | undefined) => (micros === undefined ? '' : micros / microsPerDollar);
  return {
    model,
    validFrom: price?.validFrom ?? today,
    validTo: price?.validTo ?? '',
    input: dollars(price?.inputMicros),
    cachedInput: dollars(price?.cachedInputMicros),
    output: dollars(price?.outputMicros),
    note: price?.note ?? '',
    source: price?.source ?? '',
  };
}

/** What is entered, or the first field that is not right. Cached input costs as much as input where nothing is said. */
export function readFields(fields: PriceFields): { price: NewPrice } | { wrong: keyof PriceFields } {
  const micros = (dollars: string | number) =>
    dollars === '' ? Number.NaN : Math.round(Number(dollars) * microsPerDollar);
  const read = previewPriceInput.safeParse({
    model: fields.model,
    validFrom: fields.validFrom,
    validTo: fields.validTo || null,
    inputMicros: micros(fields.input),
    cachedInputMicros: micros(fields.cachedInput === '' ? fields.input : fields.cachedInput),
    outputMicros: micros(fields.output),
    note: fields.note,
    source: fields.source,
  });
  if (read.success) return { price: read.data };
  const wrong = String(read.error.issues[0]?.path[0] ?? 'model');
  const names: Record<string, keyof PriceFields> = {
    ...{ inputMicros: 'input', cachedInputMicros: 'cachedInput', outputMicros: 'output' },
    ...{ validFrom: 'validFrom', validTo: 'validTo', note: 'note', source: 'source' },
  };
  return { wrong: names[wrong] ?? 'model' };
}
