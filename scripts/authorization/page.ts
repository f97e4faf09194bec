import { type Answers, askers, type ProcedureMeta } from '../../packages/platform/src/index.ts';

export interface Declared {
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  /** The scope of an API key that opens it; null when no key does. */
  scope: string | null;
  meta: ProcedureMeta;
}

const words: Record<string, string> = {
  o: 'yes',
  s: 'sign in',
  a: 'refused',
  n: 'not there',
  m: 'not there',
  c: 'conflict',
};

const people: Record<(typeof askers)[number], string> = {
  nobody: 'Nobody',
  owner: 'The student',
  other: 'Another student',
  tutor: 'Their tutor',
  otherTutor: 'Another tutor',
  admin: 'Administrator',
};

const introduction = `# Who may do what

Written from what stands beside every procedure, and kept true by a test that asks each of them as each of these people:
\`node scripts/checks/authorization.ts --write\` writes it anew.

The thing that is asked for belongs to *the student* (or, where only those who teach have such things, to *their tutor*).
**yes** it is done; **sign in** \`not-signed-in\`; **refused** \`not-allowed\`; **not there** \`not-found\`, in the same
words as for a thing that does not exist; **conflict** \`conflict\`: one may, and there is nothing to do. A procedure
that answers otherwise to other things has a line for each.

An API key does what its person may, within its scopes: with the scope of the last column alone it is answered as its
person is, with every other scope and not this one it is refused (\`not-allowed\`, reason \`scope-missing\`). *Session
only* is refused to every key. A session that ended is nobody, as is one of a person who is gone or
suspended; a key that was revoked or expired, of such a person, or that never was, is refused with \`not-signed-in\` even where everybody may.
`;

/** The page, a table a room. */
export function writePage(procedures: readonly Declared[]): string {
  const rooms = Map.groupBy(procedures, ({ path }) => path.split('.')[0] ?? '');
  const chapters = [...rooms].map(([room, own]) => `## ${room}\n\n${writeTable(own)}\n`);
  return `${introduction}\n${chapters.join('\n')}`;
}

function writeTable(procedures: readonly Declared[]): string {
  const head = ['Procedure', ...askers.map((who) => people[who]), 'API key'];
  const lines = [head, head.map(() => '---'), ...procedures.flatMap(writeLines)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function writeLines({ path, scope, meta }: Declared): string[][] {
  return Object.entries(named(meta.answers)).map(([name, letters]) => [
    name ? `\`${path}\` (${speak(name)})` : `\`${path}\``,
    ...askers.map((_who, index) => words[letters[index] ?? ''] ?? '?'),
    scope ? `\`${scope}\`` : 'session only',
  ]);
}

const named = (answers: Answers) => (typeof answers === 'string' ? { '': answers } : answers);

const speak = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
