import type { Type } from 'typescript/unstable/sync';
import type { Declared } from '../declared.ts';
import { isVoid, type TypedProcedure } from '../read-procedures.ts';
import { membersOf } from '../type-names.ts';
import type { DescribeFields } from './describe-fields.ts';
import { readLimits } from './limits.ts';
import { fieldTable, type LinkOf, typeCell } from './table.ts';
import { whoMayCall } from './who-may-call.ts';

export interface PageTools {
  print(type: Type): string;
  describe: DescribeFields;
  linkOf: LinkOf;
  /** `POST /api/v1/quizzes/start-attempt` and further addresses. */
  addressesOf(path: string): string[];
}

export interface Entry extends Declared {
  typed: TypedProcedure;
}

const verbs = { query: 'query', mutation: 'mutate', subscription: 'watch' } as const;

export function roomPage(room: string, about: string, entries: readonly Entry[], tools: PageTools): string {
  return [
    `# ${room}`,
    about,
    ...entries.map((entry) => procedureSection(entry, tools)),
    '[All rooms](README.md) · [Types](types.md)',
    '',
  ].join('\n\n');
}

function procedureSection(entry: Entry, tools: PageTools): string {
  const { path, kind, title = '', typed } = entry;
  const [first, ...others] = tools.addressesOf(path);
  return [
    `## ${path}`,
    title,
    [
      `\`client.api.${path}.${verbs[kind]}(${isVoid(typed.input) ? '' : 'input'})\``,
      first ? `\`${first}\`` : '',
      ...others.map((address) => `\`${address}\``),
    ]
      .filter(Boolean)
      .join(' · '),
    `For ${whoMayCall(entry.answers)}. ${whichKey(entry)}`,
    isVoid(typed.input) ? '' : `**Takes**\n\n${shape(typed.input, tools, readLimits(entry.input))}`,
    isVoid(typed.output)
      ? ''
      : `**${kind === 'subscription' ? 'Sends' : 'Answers'}**\n\n${answer(typed, tools)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** An event of a stream has its place (`id`) around what it says. */
function answer({ kind, output }: TypedProcedure, tools: PageTools): string {
  return kind === 'subscription'
    ? `Events: ${typeCell(line(output, tools), tools.linkOf)}`
    : shape(output, tools);
}

function shape(type: Type, tools: PageTools, limits?: Map<string, string>): string {
  const members = membersOf(type);
  const rows = tools.print(type).includes('{') ? tools.describe(members) : [];
  return rows.length > 0
    ? fieldTable(rows, tools.linkOf, limits)
    : `${typeCell(line(type, tools), tools.linkOf)}`;
}

function line(type: Type, tools: PageTools): string {
  return tools
    .print(type)
    .replaceAll(/\/\*\*.*?\*\/\s*/gs, '')
    .replaceAll(/\s+/g, ' ');
}

function whichKey({ scope, alsoScopes }: Entry): string {
  if (!scope) return 'Not with a key: sign in.';
  const also = alsoScopes.map((each) => `\`${each}\``).join(', ');
  return also ? `A key needs \`${scope}\`, and of ${also} what it asks for.` : `A key needs \`${scope}\`.`;
}
