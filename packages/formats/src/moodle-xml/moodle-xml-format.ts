import type { ImportFile, QuestionFormat } from '../format.ts';
import { hasExtension, startOf } from '../reading/recognise.ts';
import { readMoodleXml } from './read-moodle-xml.ts';
import { writeMoodleXml } from './write-moodle-xml.ts';

export const moodleXmlFormat: QuestionFormat = {
  id: 'moodle-xml',
  name: 'Moodle XML',
  fileExtensions: ['xml'],
  recognise,
  read: readMoodleXml,
  write: writeMoodleXml,
};

function recognise(file: ImportFile): number {
  const start = startOf(file);
  if (!/^\s*</u.test(start)) return 0;
  if (/<quiz[\s>]/u.test(start)) return /<question\b/u.test(start) ? 1 : 0.9;
  return /<question\s+type\s*=/u.test(start) && hasExtension(file, 'xml') ? 0.6 : 0;
}
