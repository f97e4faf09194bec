import type { Proof } from './collect-proofs.ts';
import type { Item } from './item.ts';

interface Chapter {
  title: string;
  items: readonly Item[];
}

/** The list for people: every item with the tests that prove it. */
export function writePage(chapters: readonly Chapter[], proofs: readonly Proof[]): string {
  const built = chapters.flatMap(({ items }) => items).filter(({ state }) => state === 'built');
  return [
    '# What the design asks for, and the test that proves it',
    '',
    '<!-- Written by scripts/checks/conformance.ts --write from the list and the tags in the tests. -->',
    '',
    `${built.length} items are built. The number is that of the design document and of the item in it; words are ours.`,
    'An item counts as built when tests carry its number; `npm run check` fails when one does not.',
    ...chapters.flatMap((chapter) => writeChapter(chapter, proofs)),
    '',
  ].join('\n');
}

function writeChapter({ title, items }: Chapter, proofs: readonly Proof[]): string[] {
  const of = (state: Item['state']) => items.filter((item) => item.state === state);
  const list = (state: Item['state']) => of(state).map(({ id, words }) => `${id} ${words}`);
  return [
    '',
    `## ${title}`,
    '',
    '| item | asks for | proved by |',
    '|---|---|---|',
    ...of('built').map((item) => `| ${item.id} | ${item.words} | ${writeProofs(item, proofs)} |`),
    ...paragraph('Not built yet', list('later')),
    ...paragraph('Nothing to build (alternatives, estimates, contradictions)', list('no behaviour')),
  ];
}

function paragraph(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ['', `${title}: ${entries.join('; ')}.`];
}

function writeProofs({ id }: Item, proofs: readonly Proof[]): string {
  return proofs
    .filter((proof) => proof.id === id)
    .map(({ path, title }) => `[${toPlain(title)}](../${path})`)
    .sort()
    .join('<br>');
}

function toPlain(title: string): string {
  return title.replace(/[[\]|\\`*_<>]/g, (sign) => `\\${sign}`);
}
