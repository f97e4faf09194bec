import type { OpenChecker } from './open-checker.ts';
import { createTypePrinter, indent, type TypePrinter } from './print-type.ts';
import { isVoid, readProcedures, type TypedProcedure } from './read-procedures.ts';
import { collectTypeNames, membersOf } from './type-names.ts';

const heading = `// Written by \`pnpm client:types\` from the router; what is changed here is lost.
import type { MutationProcedure, QueryProcedure, SubscriptionProcedure } from '../calls.ts';`;

/** What the client itself, or who uses it, names beside what procedures take and give. */
const alsoNamed = [
  'ApiScope',
  'ErrorCode',
  'ExplainDraft',
  'ExplanationEvent',
  'InsightDraft',
  'InsightEvent',
  'Job',
  'JobStatus',
  'LiveEvent',
  'LiveTopic',
  'PublicQuestion',
  'QuestionResponse',
  'Role',
  'WhyNotDraft',
  'WebhookMessage',
  'WireError',
];

const wrappers = {
  query: 'QueryProcedure',
  mutation: 'MutationProcedure',
  subscription: 'SubscriptionProcedure',
} as const;

/** What the router takes and gives as TypeScript that stands on its own. `docOf` tells what a procedure does. */
export function printApi(open: OpenChecker, docOf: (path: string) => string | undefined): string {
  const procedures = readProcedures(open);
  const printer = createTypePrinter(open.checker, collectTypeNames(open));
  const entries = procedures.map((procedure) => printEntry(procedure, printer));
  for (const symbol of open.exportsOf('packages/contracts/src/index.ts'))
    if (alsoNamed.includes(symbol.name))
      printer.use(symbol.name, membersOf(open.checker.getDeclaredTypeOfSymbol(symbol)));
  return [
    heading,
    `/** Every procedure by its path. */\nexport interface Procedures {\n${indent(entries.join('\n'))}\n}`,
    `/** Every procedure in its room. */\nexport interface Api {\n${indent(printTree(procedures, '', docOf))}\n}`,
    ...printer.used().map(([name, members]) => printer.define(name, members)),
    '',
  ].join('\n\n');
}

function printEntry({ path, kind, input, output }: TypedProcedure, printer: TypePrinter): string {
  const given = isVoid(input) ? 'undefined' : printer.print(input);
  const answer = isVoid(output) ? 'undefined' : printer.print(output);
  return `'${path}': {\n  kind: '${kind}';\n  input: ${indentRest(given)};\n  output: ${indentRest(answer)};\n};`;
}

function indentRest(text: string): string {
  return text.replaceAll(/\n(?=.)/g, '\n  ');
}

function printTree(
  procedures: TypedProcedure[],
  prefix: string,
  docOf: (path: string) => string | undefined,
): string {
  const names = [...new Set(procedures.map(({ path }) => path.slice(prefix.length).split('.')[0] ?? ''))];
  return names
    .map((name) => {
      const path = `${prefix}${name}`;
      const leaf = procedures.find((procedure) => procedure.path === path);
      const below = procedures.filter((procedure) => procedure.path.startsWith(`${path}.`));
      if (!leaf) return `${name}: {\n${indent(printTree(below, `${path}.`, docOf))}\n};`;
      const doc = docOf(path);
      return `${doc ? `/** ${doc} */\n` : ''}${name}: ${wrappers[leaf.kind]}<'${path}'>;`;
    })
    .join('\n');
}
