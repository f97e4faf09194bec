import type { ExportQuestion, WriteOptions, WrittenFile } from '../format.ts';
import { writeCategoryPath } from '../reading/category-path.ts';
import { createPace } from '../reading/pace.ts';
import { createLosses, type Losing, loseBeside } from '../writing/left-out.ts';
import { loseKind } from '../writing/lose-kind.ts';
import { writtenText } from '../writing/written-text.ts';
import { commentLine } from './comment-line.ts';
import { loseOfGift } from './gift-losses.ts';
import { escapeGift } from './gift-syntax.ts';
import { writeAnswers } from './write-answers.ts';
import { textModeOf } from './write-texts.ts';

/** A GIFT file that Moodle reads; kinds that GIFT does not know are left out and told. */
export async function writeGift(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { losses, of } = createLosses();
  const pieces: string[] = [];
  const pace = createPace(options.signal);
  let category = '';
  for (const [index, each] of questions.entries()) {
    await pace();
    const written = writeQuestion(each, of(index));
    if (written === null) continue;
    const itsCategory = writeCategoryPath(each.categoryPath);
    if (itsCategory !== category) pieces.push(`$CATEGORY: ${itsCategory}\n\n`);
    category = itsCategory;
    pieces.push(commentLine(each), written, '\n\n');
  }
  return writtenText(pieces, { extension: 'gift', mimeType: 'text/plain', losses }, options);
}

function writeQuestion(each: ExportQuestion, losing: Losing): string | null {
  const { question, title } = each;
  const texts = textModeOf(question, losing);
  const answers = writeAnswers(question, { ...texts, losing });
  if (answers === null) {
    loseKind(losing, 'GIFT', question.kind);
    return null;
  }
  loseBeside(each, ['difficulty', 'points', 'status'], { losing, format: 'GIFT' });
  loseOfGift(question, losing);
  const name = title ? `::${escapeGift(title.replace(/\s+/gu, ' ').trim())}::` : '';
  const general = question.explanation ? `####${texts.text(question.explanation)}` : '';
  return `${name}${texts.prefix}${texts.stem(question.stem)} {${answers}${general}}`;
}
