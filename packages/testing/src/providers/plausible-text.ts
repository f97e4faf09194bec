import type { JsonObject } from './wires/wire.ts';

const SENTENCES = [
  'You read the question to its end before you chose, and it shows in what you got right.',
  'The two ideas look alike at first; ask each time which of them answers the question that was put.',
  'Work through one example by hand, then say aloud why each of the other options is wrong.',
  'This is the place where an hour of practice will change your result the most.',
  'Your pace was steady, with time left for a second look at what you had marked.',
  'Go back to the definition and write it down in your own words before the next round.',
];

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '01935f00-0000-7000-8000-000000000001',
  date: '2026-11-20',
  time: '09:30:00',
  'date-time': '2026-11-20T09:30:00Z',
  email: 'someone@example.org',
  uri: 'https://example.org/',
};

/** A text for a string schema: of its format, from the ids at hand, or sentences of about `chars` within its bounds. */
export function plausibleText(
  schema: JsonObject,
  want: { index: number; chars: number; ids: string[] },
): string {
  const { index, chars, ids } = want;
  if (schema.format === 'uuid' && ids.length > 0) return ids[index % ids.length] as string;
  const formatted = typeof schema.format === 'string' ? FORMATS[schema.format] : undefined;
  if (formatted) return formatted;
  const { least, most } = boundsOf(schema);
  const text = sentences(index, Math.min(most, Math.max(least, chars)));
  return typeof schema.pattern === 'string' ? matching(schema.pattern, text) : text;
}

// Bounds may stand in the schema or, since not every provider takes them there, in the words of its description.
function boundsOf(schema: JsonObject): { least: number; most: number } {
  const said = /(?:(\d+) to|At most) (\d+|any number of) characters/.exec(String(schema.description ?? ''));
  const least = Number(schema.minLength ?? said?.[1] ?? 1);
  const most = Number(schema.maxLength ?? said?.[2] ?? Number.NaN);
  return { least, most: Number.isNaN(most) ? Number.MAX_SAFE_INTEGER : most };
}

function sentences(from: number, chars: number): string {
  let text = '';
  for (let i = from; text.length < chars; i++) text += `${text ? ' ' : ''}${SENTENCES[i % SENTENCES.length]}`;
  // A text may not end with the space at which it was cut.
  return text.slice(0, chars).replace(/\s$/, '.');
}

// No general solution: the usual patterns are words, numbers, ids and days.
function matching(pattern: string, text: string): string {
  const regex = new RegExp(pattern, 'u');
  return (
    [text, 'word', 'two-words', 'Word', '1', 'A', '#336699', ...Object.values(FORMATS)].find((one) =>
      regex.test(one),
    ) ?? text
  );
}
