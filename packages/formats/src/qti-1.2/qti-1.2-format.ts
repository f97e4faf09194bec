import type { QuestionFormat } from '../format.ts';
import { generationOf } from '../qti/recognise.ts';
import { readQti12 } from './read-qti-1.2.ts';
import { writeQti12 } from './write-qti-1.2.ts';

/** What Canvas, Blackboard and Common Cartridge exchange quizzes in. */
export const qti12Format: QuestionFormat = {
  id: 'qti-1.2',
  name: 'QTI 1.2 (Canvas, Common Cartridge)',
  fileExtensions: ['zip', 'xml', 'imscc'],
  recognise: (file) => (generationOf(file) === 1 ? 0.95 : 0),
  read: readQti12,
  write: writeQti12,
};
