import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const used = /\buseTranslations\(\s*['"`](\w+)/g;
const prefix = 'words:';

/**
 * A part of the app brings the words that it says, and no page those of another: whoever asks for the words of a room
 * imports them.
 */
export function wordsPlugin(): Plugin {
  const messages = join(import.meta.dirname, '../src/messages');
  const read = async (file: string) => JSON.parse(await readFile(join(messages, file), 'utf8'));
  return {
    name: 'debrief-words',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return;
      const room = id.slice(prefix.length + 1);
      this.addWatchFile(join(messages, 'en.json'));
      const words = (await read('en.json'))[room] ?? {};
      const code = `import { addWords } from ${JSON.stringify(join(messages, 'words.ts'))};\naddWords(${JSON.stringify(room)}, ${JSON.stringify(words)});`;
      return { code, moduleSideEffects: true, map: { mappings: '' } };
    },
    async transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || !code.includes('useTranslations')) return;
      const first = await read('en-first.json');
      const rooms = listRooms(code).filter((room) => !(room in first));
      // At the end, so that what stands above keeps its lines; imports come first wherever they stand.
      if (rooms.length > 0)
        return {
          code: `${code}\n${rooms.map((room) => `import '${prefix}${room}';`).join('\n')}\n`,
          map: null,
        };
    },
  };
}

/** The rooms whose words a source asks for. */
export function listRooms(code: string): string[] {
  return [...new Set([...code.matchAll(used)].map(([, room = '']) => room))];
}
