import type { ExportQuestion, WriteOptions, WrittenFile } from '../format.ts';
import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import { markdownToText } from '../markdown/markdown-to-html.ts';
import { createLosses, type Losing, loseBeside } from '../writing/left-out.ts';
import { loseKind } from '../writing/lose-kind.ts';
import { writtenText } from '../writing/written-text.ts';

/** Aiken knows one stem, options and which is right, in plain words; everything else is told as lost. */
export async function writeAiken(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { losses, of } = createLosses();
  const pieces = questions.map((question, index) => writeQuestion(question, of(index)));
  return writtenText(pieces, { extension: 'txt', mimeType: 'text/plain', losses }, options);
}

function writeQuestion(each: ExportQuestion, losing: Losing): string {
  const { question } = each;
  if (question.kind !== 'single-choice' && question.kind !== 'multi-select') {
    loseKind(losing, 'Aiken', question.kind);
    return '';
  }
  if (question.options.length > 26) {
    losing.lose('Aiken has letters for 26 options; it was left out.');
    return '';
  }
  const beside = ['difficulty', 'points', 'status', 'title', 'tags', 'externalId', 'categoryPath'] as const;
  loseBeside(each, beside, { losing, format: 'Aiken' });
  if (question.explanation || question.options.some(({ explanation }) => explanation))
    losing.lose('Aiken does not hold explanations.');
  if (question.hints && question.hints.length > 0) losing.lose('Aiken does not hold hints.');
  if (question.options.some(({ isFixed }) => isFixed))
    losing.lose('Aiken does not hold which options keep their place.');
  if (question.scoring !== 'all-or-nothing')
    losing.lose('In Aiken an answer is right or wrong: there are no parts of the credit.');
  const right = question.options.flatMap(({ isCorrect }, index) => (isCorrect ? [letterOf(index)] : []));
  if (right.length > 1)
    losing.lose('Several right options ("ANSWER: A, C") are read here and by few other programs.');
  const lines = question.options.map(({ text }, index) => `${letterOf(index)}. ${lineOf(text, losing)}`);
  return `${[lineOf(question.stem, losing), ...lines, `ANSWER: ${right.join(', ')}`].join('\n')}\n\n`;
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** One line of plain words. */
function lineOf(markdown: string, losing: Losing): string {
  const words = markdownToText(markdown).replace(/\s+/gu, ' ').trim();
  if (escapeMarkdown(words) !== markdown.trim())
    losing.lose('Aiken holds plain words in one line; formatting, formulas and images are lost.');
  return words;
}
