import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { compressFiles } from './compress-files.ts';
import { writeFirstPaint } from './first-paint.ts';
import { namePlainScripts } from './name-plain-scripts.ts';
import { writePrecache } from './precache.ts';

/** What is made of the built files, in this order: the last compresses what the others wrote. */
export function finishPlugin(): Plugin {
  let [root, outDir] = ['', ''];
  let bundle: Rolldown.OutputBundle | undefined;
  return {
    name: 'debrief-finish',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = resolve(root, config.build.outDir);
    },
    writeBundle(_options, written) {
      bundle = written;
    },
    async closeBundle() {
      if (!bundle) return;
      const plainScripts = await namePlainScripts(outDir);
      await writePrecache(outDir);
      await writeFirstPaint({ root, outDir, bundle, plainScripts });
      await compressFiles(outDir);
    },
  };
}
