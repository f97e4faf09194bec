import { failWith } from '../checking/fail-with.ts';
import { readSourceFiles } from '../checking/source-files.ts';

const limit = { code: 300, test: 400 };
const drawer = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/;

const problems = readSourceFiles()
  .filter(({ path }) => !/\/generated\/|\.d\.ts$/.test(path))
  .flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const allowed = /\.(test|spec)\.tsx?$/.test(path) ? limit.test : limit.code;
    const found: string[] = [];
    if (lines > allowed) found.push(`${path}: ${lines} lines; at most ${allowed}`);
    if (drawer.test(path)) found.push(`${path}: a drawer; the name should say what is inside`);
    if (/TODO(?!\(#\d+\))/.test(text) && !path.startsWith('scripts/checks/'))
      found.push(`${path}: a TODO needs a number: TODO(#123)`);
    return found;
  });
failWith('Files that have grown too long or say too little:', problems);
