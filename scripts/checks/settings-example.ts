import { readFileSync } from 'node:fs';
import { settingsSchema } from '../../packages/platform/src/settings/index.ts';
import { failWith } from '../checking/fail-with.ts';

const listed = new Set(
  [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? ''),
);
const known = new Set(Object.keys(settingsSchema.shape));

failWith('.env.example and the settings differ:', [
  ...[...known].filter((key) => !listed.has(key)).map((key) => `${key} is missing from .env.example`),
  ...[...listed].filter((key) => !known.has(key)).map((key) => `${key} is not a setting`),
]);
