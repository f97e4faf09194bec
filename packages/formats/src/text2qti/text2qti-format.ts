import type { ImportFile, QuestionFormat } from '../format.ts';
import { startOf } from '../reading/recognise.ts';
import { readText2qti } from './read-text2qti.ts';

export const text2qtiFormat: QuestionFormat = {
  id: 'text2qti',
  name: 'text2qti (plain text)',
  fileExtensions: ['txt', 'md'],
  recognise,
  read: readText2qti,
};

/** A numbered question at the margin and an answer marked as only this format marks it. */
function recognise(file: ImportFile): number {
  const start = startOf(file).replace(/\r\n?/gu, '\n');
  if (/^\s*[<{$]/u.test(start) || /^ANSWERS?:/mu.test(start)) return 0;
  if (!/^\d{1,5}\.[ \t]/mu.test(start)) return 0;
  const marks = /^(?:\*[a-zA-Z]\)[ \t]|\[\*\][ \t]|=[ \t]+[[\d+-]|_{3,}[ \t]*$|\^{3,}[ \t]*$)/mu.test(start);
  if (/^quiz title:/imu.test(start)) return marks ? 0.96 : 0.6;
  return marks ? 0.75 : 0;
}
