// pnpm db:new ROOM INTENT: an empty migration with the next number.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const [room, ...intent] = process.argv.slice(2);
if (!room || intent.length === 0) {
  console.error('Say for which room, and what for: pnpm db:new quizzes attempt deadline');
  process.exit(1);
}

const folder = join(root, 'migrations');
const numbers = readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0);
const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
const path = join(folder, `${number}_${room}_${intent.join('_')}.sql`);
writeFileSync(path, '-- Why.\n-- locks: what, for how long. compatible: yes.\n\n', { flag: 'wx' });
console.log(path);
