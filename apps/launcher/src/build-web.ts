// Builds the web app if its sources have changed since it was built.
import { failWithSentence } from './fail-with-sentence.ts';
import { createLastWords } from './last-words.ts';
import type { ProgramLog } from './program-log.ts';
import { say } from './say.ts';
import { buildWeb, isWebBuilt } from './web-build.ts';

const lines: string[] = [];
const words = createLastWords();
const log: ProgramLog = {
  file: 'the lines above',
  lastWords: words.read,
  write(line) {
    lines.push(line);
    words.hear(line);
  },
};
try {
  if (!isWebBuilt()) {
    say('Building the web app');
    await buildWeb(log, new AbortController().signal);
  }
} catch (error) {
  for (const line of lines) say(line);
  failWithSentence(error);
}
process.exit();
