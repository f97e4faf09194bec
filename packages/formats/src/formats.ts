import { aikenFormat } from './aiken/aiken-format.ts';
import { ankiFormat } from './anki/anki-format.ts';
import { csvFormat } from './csv/csv-format.ts';
import type { QuestionFormat } from './format.ts';
import { giftFormat } from './gift/gift-format.ts';
import { jsonFormat } from './json/json-format.ts';
import { markdownExamFormat } from './markdown-exam/markdown-exam-format.ts';
import { moodleXmlFormat } from './moodle-xml/moodle-xml-format.ts';
import { qti12Format } from './qti-1.2/qti-1.2-format.ts';
import { qti2Format } from './qti-2/qti-2-format.ts';
import { text2qtiFormat } from './text2qti/text2qti-format.ts';
import { xlsxFormat } from './xlsx/xlsx-format.ts';

/** Every format that can be read or written. Of two that recognise a file equally well the first is taken. */
export const questionFormats: readonly QuestionFormat[] = [
  giftFormat,
  moodleXmlFormat,
  aikenFormat,
  jsonFormat,
  markdownExamFormat,
  qti12Format,
  qti2Format,
  xlsxFormat,
  csvFormat,
  ankiFormat,
  text2qtiFormat,
];
