/** In the order of the answers that are declared beside a procedure. */
const askers = [
  'whoever is not signed in',
  'whose it is',
  'other students',
  'their tutors',
  'other tutors',
  'administrators',
];

/** Who gets an answer, in words; `answers` has a letter for each asker: `o` for an answer, `c` where only the moment is wrong. */
export function whoMayCall(answers: string | Readonly<Record<string, string>>): string {
  if (typeof answers === 'string') return wordsFor(answers);
  return Object.entries(answers)
    .map(([what, letters]) => `${wordsFor(letters)} (${spaced(what)})`)
    .join('; ');
}

function wordsFor(declared: string): string {
  const letters = declared.replaceAll('c', 'o');
  if (letters === 'oooooo') return 'anybody';
  if (letters === 'sooooo') return 'anybody who is signed in';
  if (/^.[^o][^o]ooo$/.test(letters)) return 'tutors and administrators';
  const may = askers.filter((_, index) => letters[index] === 'o');
  return may.length === 0 ? 'nobody' : may.join(', ');
}

function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
