import type { ImportFile, QuestionFormat } from '../format.ts';
import { hasExtension, startOf } from '../reading/recognise.ts';
import { readMarkdownExam } from './read-markdown-exam.ts';
import { writeMarkdownExam } from './write-markdown-exam.ts';

export const markdownExamFormat: QuestionFormat = {
  id: 'markdown-exam',
  name: 'Exam in Markdown',
  fileExtensions: ['md', 'markdown', 'txt'],
  recognise,
  read: readMarkdownExam,
  write: writeMarkdownExam,
};

function recognise(file: ImportFile): number {
  const start = startOf(file).replace(/\r\n?/gu, '\n');
  const isNumbered = /^\d{1,5}[.)]\s/mu.test(start);
  const isLettered = /^\s*(?:[-*+]\s+)?(?:\*\*)?[A-H][.)](?:\*\*)?\s/mu.test(start);
  if (!isNumbered || !isLettered) return hasExtension(file, 'md', 'markdown') ? 0.2 : 0;
  if (/correct\s+answers?\b/iu.test(start)) return 0.95;
  return hasExtension(file, 'md', 'markdown') ? 0.7 : 0.3;
}
