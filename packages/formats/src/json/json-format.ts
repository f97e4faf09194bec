import type { ImportFile, QuestionFormat } from '../format.ts';
import { startOf } from '../reading/recognise.ts';
import { jsonFormatName } from './json-schema.ts';
import { readJson } from './read-json.ts';
import { writeJson } from './write-json.ts';

export const jsonFormat: QuestionFormat = {
  id: 'json',
  name: 'Debrief JSON',
  fileExtensions: ['json'],
  recognise,
  read: readJson,
  write: writeJson,
};

function recognise(file: ImportFile): number {
  const start = startOf(file);
  return /^\s*\{/u.test(start) && start.includes(`"${jsonFormatName}"`) ? 1 : 0;
}
