import type { ImportFile, QuestionFormat } from '../format.ts';
import { startOf } from '../reading/recognise.ts';
import { readAiken } from './read-aiken.ts';
import { writeAiken } from './write-aiken.ts';

export const aikenFormat: QuestionFormat = {
  id: 'aiken',
  name: 'Aiken',
  fileExtensions: ['txt'],
  recognise,
  read: readAiken,
  write: writeAiken,
};

function recognise(file: ImportFile): number {
  const start = startOf(file);
  if (/^\s*[<{]/u.test(start)) return 0;
  return /^[A-Z][.)]\s.*\n(?:.*\n){0,30}?ANSWER:\s*[A-Z]/mu.test(start.replace(/\r\n?/gu, '\n')) ? 0.9 : 0;
}
