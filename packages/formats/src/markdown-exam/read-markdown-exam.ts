import type { ChoiceQuestion } from '@debrief/core';
import { FormatError, type ImportFile, type ReadItem, type ReadOptions } from '../format.ts';
import { createMarkdownWriter, type MarkdownWriter } from '../markdown/to-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import { decodeText } from '../reading/decode-text.ts';
import { createPace } from '../reading/pace.ts';
import { shortTitle } from '../reading/short-texts.ts';
import { CannotReadError, whyUnsound } from '../reading/sound-question.ts';
import { cutExam, type ExamBlock } from './cut-exam.ts';
import { parseExam } from './parse-exam.ts';

/** An exam as people keep it in Markdown: numbered questions, lettered options, the answer below, often folded away. */
export async function* readMarkdownExam(
  file: ImportFile,
  { signal }: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  const { text, notes } = decodeText(file.bytes);
  for (const note of notes) yield { type: 'note', text: note };
  const pace = createPace(signal);
  let count = 0;
  for (const block of cutExam(text)) {
    count++;
    const pause = pace();
    if (pause) await pause;
    yield readBlock(block);
  }
  if (count === 0) throw new FormatError('The file holds no numbered questions.');
}

function readBlock(block: ExamBlock): ReadItem {
  const place = { line: block.line };
  const source = block.lines.join('\n').slice(0, 20_000).replaceAll('\0', '').toWellFormed();
  try {
    const writer = createMarkdownWriter();
    const question = toQuestion(block, writer);
    const reason = whyUnsound(question);
    if (reason) throw new CannotReadError(reason);
    return {
      ...{ type: 'question', place, question, title: '', externalId: null },
      ...{ categoryPath: block.headings, tags: [], notes: writer.notes, media: [] },
    };
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    const title = shortTitle((block.lines[0] ?? '').replace(/^\d+[.)]\s+/u, ''));
    return { type: 'refused', place, title, reason: error.message, source };
  }
}

const numbers: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

function toQuestion({ lines }: ExamBlock, writer: MarkdownWriter): ChoiceQuestion {
  const whole = lines.join('\n');
  if (whole.length > 100_000) throw new CannotReadError('It is longer than 100,000 characters.');
  if (whole.includes('\0')) throw new CannotReadError('It contains a NUL character.');
  if (!whole.isWellFormed())
    throw new CannotReadError('It contains a broken character (half of a surrogate pair).');
  const parsed = parseExam(lines);
  const markdown = (text: string) => writer.write({ format: 'markdown', text });
  const stem = markdown(parsed.stem);
  const unknown = parsed.answers.find((letter) => !parsed.options.some((each) => each.letter === letter));
  if (parsed.answers.length === 0 || unknown) throw new CannotReadError('Its answer names no option.');
  const [, word = ''] = /\b(?:choose|select|pick)\s+(two|three|four|five|six|[2-6])\b/iu.exec(stem) ?? [];
  const asked = numbers[word.toLowerCase()] ?? Number(word || 0);
  if (asked > 1 && asked !== parsed.answers.length)
    writer.notes.push(`It asks for ${asked} options, and ${parsed.answers.length} are right.`);
  return {
    kind: parsed.answers.length > 1 || asked > 1 ? 'multi-select' : 'single-choice',
    stem,
    explanation: markdown(parsed.explanation),
    options: parsed.options.map(({ letter, text, explanation }) => ({
      id: opaqueId(stem, 'option', text),
      text: markdown(text),
      explanation: markdown(explanation),
      isCorrect: parsed.answers.includes(letter),
    })),
    scoring: 'all-or-nothing',
  };
}
