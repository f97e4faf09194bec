import type { ChoiceQuestion } from '@debrief/core';
import type { ExportQuestion, WriteOptions, WrittenFile } from '../format.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { createLosses, type Losing, loseBeside, withoutMedia } from '../writing/left-out.ts';
import { loseKind } from '../writing/lose-kind.ts';
import { writtenText } from '../writing/written-text.ts';
import { parseExam } from './parse-exam.ts';

const format = 'A Markdown exam';

/** Numbered questions with lettered options; the answer and what explains it are folded away. */
export async function writeMarkdownExam(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { losses, of } = createLosses();
  const pieces = [`# ${options.fileName ?? 'Questions'}\n\n`];
  let headings: readonly string[] = [];
  let number = 0;
  for (const [index, each] of questions.entries()) {
    const written = writeQuestion(each, number + 1, of(index));
    if (written === null) continue;
    number++;
    pieces.push(headingsOf(each.categoryPath, headings), written);
    headings = each.categoryPath;
  }
  return writtenText(pieces, { extension: 'md', mimeType: 'text/markdown', losses }, options);
}

function writeQuestion(each: ExportQuestion, number: number, losing: Losing): string | null {
  const { question } = each;
  if (question.kind !== 'single-choice' && question.kind !== 'multi-select') {
    loseKind(losing, format, question.kind);
    return null;
  }
  if (question.options.length > 26) {
    losing.lose(`${format} has letters for 26 options; it was left out.`);
    return null;
  }
  loseBeside(each, ['difficulty', 'points', 'status', 'title', 'tags', 'externalId'], { losing, format });
  if (question.hints && question.hints.length > 0) losing.lose(`${format} does not hold hints.`);
  if (question.options.some(({ isFixed }) => isFixed))
    losing.lose(`${format} does not hold which options keep their place.`);
  if (question.scoring !== 'all-or-nothing')
    losing.lose('An answer is right or wrong in it: there are no parts of the credit.');
  return write(question, number, losing);
}

function write(question: ChoiceQuestion, number: number, losing: Losing): string {
  const text = (markdown: string, by: number) =>
    withoutMedia(markdown, { losing, format })
      .trim()
      .replace(/\n(?!\n)/gu, `\n${' '.repeat(by)}`);
  const { options } = question;
  const isAsked = /\b(?:choose|select|pick)\s+(?:two|three|four|five|six|[2-6])\b/iu.test(question.stem);
  const right = options.flatMap(({ isCorrect }, index) => (isCorrect ? [letterOf(index)] : []));
  if (question.kind === 'multi-select' && right.length === 1 && !isAsked)
    losing.lose('With one right option it is read as a question with one to choose.');
  const explained = options.flatMap(({ explanation }, index) =>
    explanation ? [`    - ${letterOf(index)}. ${text(explanation, 6)}`] : [],
  );
  const lines = [
    `${number}. ${text(question.stem, 4)}`,
    ...options.map(({ text: words }, index) => `    - ${letterOf(index)}. ${text(words, 6)}`),
    '',
    "    <details markdown=1><summary markdown='span'>Answer</summary>",
    '',
    `    Correct answer: ${right.join(', ')}`,
    ...(question.explanation ? ['', `    Explanation: ${text(question.explanation, 4)}`] : []),
    ...(explained.length > 0 ? ['', ...explained] : []),
    '',
    '    </details>',
  ];
  const whole = lines.join('\n');
  if (!readsTheSame(whole, question))
    losing.lose('Its text holds marks of the format and may not be read as it was.');
  return `${whole}\n\n`;
}

/** Written texts may look like options or answers themselves. */
function readsTheSame(written: string, { stem, explanation, options }: ChoiceQuestion): boolean {
  try {
    const parsed = parseExam(written.split('\n'));
    return (
      parsed.stem === stem.trim() &&
      parsed.explanation === explanation.trim() &&
      parsed.options.length === options.length &&
      parsed.options.every(
        (each, index) =>
          each.text === options[index]?.text.trim() &&
          each.explanation === options[index]?.explanation.trim(),
      )
    );
  } catch (error) {
    if (error instanceof CannotReadError) return false;
    throw error;
  }
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function headingsOf(path: readonly string[], before: readonly string[]): string {
  const first = path.findIndex((name, index) => name !== before[index]);
  if (first === -1) return '';
  return path
    .slice(first)
    .map((name, index) => `${'#'.repeat(Math.min(6, first + index + 2))} ${name}\n\n`)
    .join('');
}
