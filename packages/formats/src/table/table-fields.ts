/** What a column may hold. Options and what is said of them have a column each. */
export const tableFields = [
  'question',
  'kind',
  'answer',
  ...Array.from({ length: 12 }, (_, index) => `option${index + 1}`),
  'explanation',
  ...Array.from({ length: 12 }, (_, index) => `explanation${index + 1}`),
  'scoring',
  'unit',
  'topic',
  'tags',
  'difficulty',
  'points',
  'title',
  'id',
  'status',
] as const;
export type TableField = (typeof tableFields)[number] | string;

/** Words by which people head their columns, beside the field's own name. */
const words: Record<string, RegExp> = {
  question: /^(question( ?text)?|stem|prompt|item|frage|aufgabe|pregunta)$/u,
  kind: /^(kind|(question )?type|fragetyp|typ|format)$/u,
  answer:
    /^((correct|right)( ?(answers?|options?))?|answers?|key|solution|richtig(e antwort)?|l[öo]sung|antwort)$/u,
  explanation: /^(explanation|feedback|rationale|general feedback|reason|why|erkl[äa]rung|begr[üu]ndung)$/u,
  scoring: /^(scoring|marking)$/u,
  unit: /^(unit|einheit)$/u,
  topic: /^(topic|category|chapter|subject|section|thema|kategorie|domain)$/u,
  tags: /^(tags?|keywords|labels?|schlagw[öo]rter)$/u,
  difficulty: /^(difficulty|level|schwierigkeit)$/u,
  points: /^(points?|marks?|score|weight|punkte)$/u,
  title: /^(title|name|titel)$/u,
  id: /^(id|identifier|external id|number|nr\.?|no\.?)$/u,
  status: /^(status|state)$/u,
};

const numbered = [
  {
    field: 'option',
    pattern:
      /^(?:option|choice|answer|antwort|auswahl|distractor|wrong answer|alternative) ?(\d{1,2}|[a-l])$/u,
  },
  { field: 'option', pattern: /^([a-l])\)?$/u },
  {
    field: 'explanation',
    pattern: /^(?:explanation|feedback|rationale)(?: (?:for )?(?:option ?)?)?(\d{1,2}|[a-l])$/u,
  },
] as const;

/** What the headings seem to say: by field, the heading of its column. The first of two that say the same counts. */
export function guessColumns(headings: readonly string[]): Record<string, string> {
  const guess = new Map<string, string>();
  for (const heading of headings) {
    const field = fieldOf(
      heading
        .toLowerCase()
        .replace(/[_\s-]+/gu, ' ')
        .trim(),
    );
    if (field && !guess.has(field)) guess.set(field, heading);
  }
  return Object.fromEntries(guess);
}

function fieldOf(heading: string): string | undefined {
  for (const { field, pattern } of numbered) {
    const which = pattern.exec(heading)?.[1];
    const number = which === undefined ? 0 : /\d/u.test(which) ? Number(which) : which.charCodeAt(0) - 96;
    if (number >= 1 && number <= 12) return `${field}${number}`;
  }
  return Object.keys(words).find((field) => words[field]?.test(heading));
}
