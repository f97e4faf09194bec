// Builds the web app if its sources have changed since it was built.
import { failWithSentence } from './fail-with-sentence.ts';
import { say } from './say.ts';
import { buildWeb, isWebBuilt } from './web-build.ts';

const lines: string[] = [];
const log = {
  file: 'the lines above',
  write: (line: string) => lines.push(line),
  lastLine: () => lines.at(-1) ?? '',
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
