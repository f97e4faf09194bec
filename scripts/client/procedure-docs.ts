import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../root.ts';

/** What stands above a procedure in its router, by the procedure's own name and the folder of its room. */
export function readProcedureDocs(): (path: string) => string | undefined {
  const docs = new Map<string, string>();
  for (const file of globSync('packages/{features,platform}/src/**/*router.ts', { cwd: root })) {
    const room = roomOf(file);
    for (const [, doc = '', name] of readFileSync(join(root, file), 'utf8').matchAll(above))
      docs.set(`${room}.${name}`, doc.replaceAll(/\s*\n\s*\* ?/g, ' ').trim());
  }
  return (path) => {
    const [room = ''] = path.split('.');
    return docs.get(`${folderOf[room] ?? toKebab(room)}.${path.split('.').at(-1)}`);
  };
}

/** A comment, then a name, then what a procedure begins with. */
const above = /\/\*\*\s*([^*]*(?:\*(?!\/)[^*]*)*)\*\/\s*(\w+): (?=\w+[\s.(])/g;

/** The rooms of the platform have other folders. */
const folderOf: Record<string, string> = { jobs: 'job-records', events: 'live-events' };

function roomOf(file: string): string {
  return file.split('/')[3] ?? basename(file);
}

function toKebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
