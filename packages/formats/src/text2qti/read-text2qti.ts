import { FormatError, type ImportFile, type ReadItem, type ReadOptions } from '../format.ts';
import { createMarkdownWriter } from '../markdown/to-markdown.ts';
import { decodeText } from '../reading/decode-text.ts';
import { createPace } from '../reading/pace.ts';
import { shortTitle } from '../reading/short-texts.ts';
import { CannotReadError, whyUnsound } from '../reading/sound-question.ts';
import { cutQuiz, type QuizBlock } from './cut-quiz.ts';
import { mapQuestion } from './map-question.ts';
import { partsOf } from './parse-question.ts';

/** Quizzes in the plain text that text2qti turns into packages for Canvas. */
export async function* readText2qti(
  file: ImportFile,
  { signal }: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  const { text, notes } = decodeText(file.bytes);
  for (const note of notes) yield { type: 'note', text: note };
  const pace = createPace(signal);
  let count = 0;
  for (const part of cutQuiz(text)) {
    const pause = pace();
    if (pause) await pause;
    if (part.type === 'question') count++;
    yield part.type === 'question' ? readBlock(part.block) : part;
  }
  if (count === 0) throw new FormatError('The file holds no numbered questions.');
}

function readBlock(block: QuizBlock): ReadItem {
  const place = { line: block.line };
  const whole = block.lines.join('\n');
  try {
    if (whole.length > 100_000) throw new CannotReadError('It is longer than 100,000 characters.');
    if (whole.includes('\0')) throw new CannotReadError('It contains a NUL character.');
    const writer = createMarkdownWriter();
    const question = mapQuestion(partsOf(block.lines), writer);
    const reason = whyUnsound(question);
    if (reason) throw new CannotReadError(reason);
    return {
      ...{ type: 'question', place, question, title: shortTitle(block.title), externalId: null },
      ...{ categoryPath: [], tags: [], notes: writer.notes, media: [], ...pointsOf(block) },
    };
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    const title = shortTitle(block.title || whole.slice(0, 1_000).replace(/^\d+\.\s+/u, ''));
    return { type: 'refused', place, title, reason: error.message, source: sourceOf(block, whole) };
  }
}

function pointsOf({ points }: QuizBlock): { points?: number } {
  const number = /^\d{1,4}(?:\.\d{1,3})?$/u.test(points) ? Number(points) : 0;
  return number > 0 ? { points: number } : {};
}

function sourceOf({ title, points }: QuizBlock, whole: string): string {
  const head = `${title && `Title: ${title}\n`}${points && `Points: ${points}\n`}`;
  return `${head}${whole.trim()}`.slice(0, 20_000).replaceAll('\0', '').toWellFormed();
}
