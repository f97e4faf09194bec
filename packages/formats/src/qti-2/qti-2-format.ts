import type { QuestionFormat } from '../format.ts';
import { generationOf } from '../qti/recognise.ts';
import { readQti2 } from './read-qti-2.ts';
import { writeQti2 } from './write-qti-2.ts';

/** Single items and packages with a manifest. */
export const qti2Format: QuestionFormat = {
  id: 'qti-2',
  name: 'QTI 2.1 and 2.2',
  fileExtensions: ['zip', 'xml'],
  recognise: (file) => (generationOf(file) === 2 ? 0.95 : 0),
  read: readQti2,
  write: writeQti2,
};
