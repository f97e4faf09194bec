import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { scopeOf } from '@debrief/contracts';
import { appRouter } from '../../packages/features/src/router.ts';
import type { ProcedureMeta } from '../../packages/platform/src/index.ts';
import { type Declared, writePage } from '../authorization/page.ts';
import { failWith } from '../checking/fail-with.ts';

const page = 'docs/api/authorization.md';

type Definition = { type: Declared['type']; meta?: ProcedureMeta };
const found = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
const procedures = Object.entries(found).flatMap(
  ([
    path,
    {
      _def: { type, meta },
    },
  ]): Declared[] =>
    meta ? [{ path, type, meta, scope: meta.sessionOnly ? null : scopeOf(path, type) }] : [],
);
const silent = Object.keys(found).filter((path) => !found[path]?._def.meta);

const text = writePage(procedures);
if (process.argv.includes('--write')) writeFileSync(page, text);
const isCurrent = existsSync(page) && readFileSync(page, 'utf8') === text;

failWith('Who may do what, and what is written of it, differ:', [
  ...silent.map((path) => `${path} does not say who may call it`),
  ...(isCurrent
    ? []
    : [`${page} is not what the procedures say: node scripts/checks/authorization.ts --write`]),
]);
