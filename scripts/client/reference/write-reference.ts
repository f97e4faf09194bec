import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOperations } from '../../../apps/server/src/rest/operations.ts';
import { root } from '../../root.ts';
import { readDeclared } from '../declared.ts';
import { type OpenChecker, openChecker } from '../open-checker.ts';
import { createTypePrinter } from '../print-type.ts';
import { readProcedures } from '../read-procedures.ts';
import { collectTypeNames } from '../type-names.ts';
import { createDescribeFields } from './describe-fields.ts';
import { roomAbouts } from './room-abouts.ts';
import { type Entry, type PageTools, roomPage } from './room-page.ts';
import { typesPage } from './types-page.ts';

const folder = join(root, 'docs/api/reference');

/** Writes the reference, or with `isVerifying` names the pages that are not as they would be written. */
export function writeReference({ isVerifying }: { isVerifying: boolean }): string[] {
  const open = openChecker();
  try {
    const pages = makePages(open);
    if (isVerifying) return differences(pages);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of pages) writeFileSync(join(folder, name), text);
    return [];
  } finally {
    open.close();
  }
}

function differences(pages: Map<string, string>): string[] {
  const there = globSync('*.md', { cwd: folder });
  const read = (name: string) => (there.includes(name) ? readFileSync(join(folder, name), 'utf8') : null);
  return [...new Set([...there, ...pages.keys()])].filter((name) => read(name) !== pages.get(name));
}

function makePages(open: OpenChecker): Map<string, string> {
  const nameOf = collectTypeNames(open);
  const printer = createTypePrinter(open.checker, nameOf);
  const describe = createDescribeFields(open.checker, printer, nameOf);
  const names = new Set<string>();
  const tools: PageTools = {
    print: printer.print,
    describe,
    linkOf: (name) => (names.has(name) ? `types.md#${name.toLowerCase()}` : undefined),
    addressesOf: readAddresses(),
  };
  const entries = readEntries(open);
  for (const { typed } of entries) for (const type of [typed.input, typed.output]) printer.print(type);
  const types = printer.used();
  for (const [name] of types) names.add(name);
  const rooms = Map.groupBy(entries, ({ path }) => path.split('.')[0] ?? '');
  const pages = [...rooms].map(
    ([room, own]) => [`${room}.md`, roomPage(room, roomAbouts[room] ?? '', own, tools)] as const,
  );
  const named = types.map(([name, members]) => ({
    name,
    members,
    definition: printer.define(name, members),
  }));
  return new Map([
    ['README.md', indexPage(rooms)],
    ...pages,
    ['types.md', typesPage(named, describe, tools.linkOf)],
  ]);
}

function readEntries(open: OpenChecker): Entry[] {
  const typed = new Map(readProcedures(open).map((each) => [each.path, each]));
  return readDeclared().flatMap((declared) => {
    const own = typed.get(declared.path);
    return own ? [{ ...declared, typed: own }] : [];
  });
}

function readAddresses(): PageTools['addressesOf'] {
  const operations = Map.groupBy(listOperations(), ({ procedure }) => procedure.name);
  return (path) => (operations.get(path) ?? []).map((each) => `${each.method} ${each.path}`);
}

function indexPage(rooms: Map<string, Entry[]>): string {
  const lines = [...rooms].map(
    ([room, { length }]) => `| [${room}](${room}.md) | ${roomAbouts[room] ?? ''} | ${length} |`,
  );
  return `# Reference

Every procedure by its room: what it does, who may call it, the scope that a key needs, its REST address, what it takes and
what it answers. Written from the router by \`pnpm client:types\`. How to call them stands in [the guide](../../guides/api.md);
the same for programs is [openapi.json](../openapi.json).

| room | | procedures |
|---|---|---|
${lines.join('\n')}

What they take and answer by name: [types](types.md).
`;
}
