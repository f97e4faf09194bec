import { readdirSync, readFileSync } from 'node:fs';
import { failWith } from '../checking/fail-with.ts';

const names = readdirSync('migrations')
  .filter((name) => name.endsWith('.sql'))
  .sort();

const problems = names.flatMap((name, index) => {
  const found: string[] = [];
  const number = /^(\d{4})_[a-z0-9-]+_[a-z0-9_]+\.sql$/.exec(name)?.[1];
  if (!number) found.push(`${name}: is named NNNN_room_intent.sql`);
  else if (Number(number) !== index + 1)
    found.push(`${name}: numbers have no gaps; this is number ${index + 1}`);
  const text = readFileSync(`migrations/${name}`, 'utf8');
  if (!/^--.*\n(--.*\n)*-- .*locks:.*compatible: (yes|no)/m.test(text)) {
    found.push(`${name}: begins with why, what it locks, and "compatible: yes" or "no"`);
  }
  return found;
});
failWith('Migrations that do not say enough:', problems);
