import type { ImportFile, QuestionFormat } from '../format.ts';
import { hasExtension, startOf } from '../reading/recognise.ts';
import { readGift } from './read-gift.ts';
import { writeGift } from './write-gift.ts';

export const giftFormat: QuestionFormat = {
  id: 'gift',
  name: 'GIFT (Moodle)',
  fileExtensions: ['gift', 'txt'],
  recognise,
  read: readGift,
  write: writeGift,
};

function recognise(file: ImportFile): number {
  if (hasExtension(file, 'gift')) return 1;
  const start = startOf(file);
  if (/^\s*</u.test(start)) return 0;
  if (/^\$CATEGORY:/mu.test(start)) return 0.95;
  const answers = /\{\s*(?:[=~#]|T\b|F\b|TRUE\b|FALSE\b|\})/u.test(start);
  if (!answers) return 0;
  return hasExtension(file, 'txt') || /^\s*(?:::|\/\/)/u.test(start) ? 0.8 : 0.5;
}
