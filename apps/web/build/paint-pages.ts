import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { PageAddress, PaintedPage, Viewer } from '../src/first-paint.tsx';
import { type QueriesByRole, splitByRole } from './split-by-role.ts';
import { tellImportsPlugin } from './tell-imports.ts';
import { wordsPlugin } from './words.ts';

export interface Painting extends PageAddress, Omit<PaintedPage, 'queries'> {
  queries: QueriesByRole;
  /** As for those who may try it without an account; only where that is another. */
  demoHtml?: string;
  /** Modules that this page is made of and that are loaded on demand. */
  parts: string[];
}

export interface Paintings {
  pages: Painting[];
  /** Every module that was loaded on demand while any page was painted. */
  wanted: ReadonlySet<string>;
}

interface Painter {
  listAddresses(): PageAddress[];
  paintPage(address: PageAddress, viewer: Viewer): Promise<PaintedPage>;
}

/** Every page of the app as it is before anything is known of anybody. */
export async function paintPages(root: string): Promise<Paintings> {
  // Its parts are loaded while it renders: the folder stays until then.
  const outDir = join(root, 'node_modules', `.first-paint-${process.pid}`);
  const wanted = new Set<string>();
  try {
    const { listAddresses, paintPage } = await loadPainter(root, outDir);
    const painted: (Omit<Painting, 'queries'> & Pick<PaintedPage, 'queries'>)[] = [];
    for (const address of listAddresses()) {
      const parts: string[] = [];
      globalThis.debriefImported = (path) => void parts.push(path);
      const page = await paintPage(address, { role: 'student', canDemo: false });
      const { html } = address.isPublic ? await paintPage(address, { role: 'student', canDemo: true }) : page;
      for (const part of parts) wanted.add(part);
      painted.push({ ...address, ...page, parts, ...(html !== page.html && { demoHtml: html }) });
    }
    // After all of them, since a part that tutors alone need is no part of what is painted.
    globalThis.debriefImported = undefined;
    const pages: Painting[] = [];
    for (const page of painted) {
      const ofTutor = page.isPublic ? page : await paintPage(page, { role: 'tutor', canDemo: false });
      pages.push({ ...page, queries: splitByRole(page.queries, ofTutor.queries) });
    }
    return { pages, wanted };
  } finally {
    globalThis.debriefImported = undefined;
    await rm(outDir, { recursive: true, force: true });
  }
}

async function loadPainter(root: string, outDir: string): Promise<Painter> {
  const plugins = [tellImportsPlugin(), react(), wordsPlugin()];
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false, plugins },
    build: { ssr: 'src/first-paint.tsx', outDir, target: 'node24', assetsInlineLimit: 0 },
  });
  return import(pathToFileURL(join(outDir, 'first-paint.js')).href);
}
