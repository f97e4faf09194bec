import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page that the build has painted: what is seen of it before the app has come. */
interface PaintedPage {
  /** As the app's routes have it: `/quizzes/$quizId`. */
  path: string;
  isPublic: boolean;
  file: string;
  /** The same for those who may try it without an account. */
  demoFile: string;
}

interface Reader {
  path: string;
  /** Whether the cookie still counts is asked by the app. */
  mayBeSignedIn: boolean;
  canDemo: boolean;
}

/** Finds the file of an address; null where the app alone knows what is there. */
export function readPaintedPages(root: string): (reader: Reader) => string | null {
  const list = join(root, 'pages', 'list.json');
  const pages: PaintedPage[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  // What is said in so many words comes before what is a place for any.
  const sorted = pages
    .map((page) => ({ ...page, parts: page.path.split('/') }))
    .sort((one, other) => one.parts.filter(isOpen).length - other.parts.filter(isOpen).length);
  const find = (path: string) => {
    const parts = path.split('/');
    return sorted.find((page) => page.parts.length === parts.length && page.parts.every(fits(parts)));
  };
  return ({ path, mayBeSignedIn, canDemo }) => {
    const asked = find(path);
    // Where the app will send them.
    const page =
      path === '/' && mayBeSignedIn
        ? find('/today')
        : asked && !asked.isPublic && !mayBeSignedIn
          ? find('/sign-in')
          : asked;
    if (!page) return null;
    return `pages/${canDemo ? page.demoFile : page.file}`;
  };
}

const isOpen = (part: string) => part.startsWith('$');
const fits = (parts: readonly string[]) => (part: string, index: number) =>
  isOpen(part) ? parts[index] !== '' : part === parts[index];
