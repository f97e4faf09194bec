import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

declare global {
  var debriefImported: ((path: string) => void) | undefined;
}

/** In what is built to be painted: each part that is loaded on demand is told. */
export function tellImportsPlugin(): Plugin {
  return {
    name: 'debrief-tell-imports',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return;
      return {
        code: code.replace(
          /\bimport\(\s*'(\.[^']+)'\s*\)/g,
          (all, path) =>
            `(globalThis.debriefImported?.(${JSON.stringify(resolve(dirname(id), path))}), ${all})`,
        ),
        map: null,
      };
    },
  };
}
