import type {
  ExportChoice,
  ExportPreview,
  FileContent,
  FormatInfo,
  PrintedQuestion,
} from '@debrief/contracts';
import { questionFormats, type WrittenFile } from '@debrief/formats';
import { type Actor, AppError, type Services } from '@debrief/platform';
import { chooseQuestions, mediaLoader } from './choose-questions.ts';

interface Export {
  choice: ExportChoice;
  format: string;
  fileName: string;
}

export function listFormats(): FormatInfo[] {
  return questionFormats.map(({ id, name, fileExtensions, write }) => ({
    ...{ id, name, extension: fileExtensions[0] ?? 'txt', canBeWritten: write !== undefined },
  }));
}

const lossesShown = 100;

/** What the file would be, and what of each question it would not hold. */
export async function previewExport(services: Services, actor: Actor, input: Export): Promise<ExportPreview> {
  const questions = await chooseQuestions(services, actor, input.choice);
  const { fileName, bytes, losses } = await write(services, questions, input);
  return {
    questionCount: questions.length,
    ...{ fileName, byteCount: bytes.length, lossCount: losses.length },
    losses: losses.slice(0, lossesShown).map(({ questionIndex, sentence }) => ({
      stem: (questions[questionIndex]?.question.stem ?? '').slice(0, 300).toWellFormed(),
      sentence,
    })),
  };
}

export async function exportQuestions(services: Services, actor: Actor, input: Export): Promise<FileContent> {
  const questions = await chooseQuestions(services, actor, input.choice);
  const { fileName, mimeType, bytes } = await write(services, questions, input);
  return { fileName, mimeType, data: Buffer.from(bytes).toString('base64') };
}

async function write(
  { db }: Services,
  questions: Awaited<ReturnType<typeof chooseQuestions>>,
  { format, fileName }: Export,
): Promise<WrittenFile> {
  const found = questionFormats.find(({ id }) => id === format);
  if (!found?.write) throw new AppError('invalid', 'There is no such format.', { reason: 'no-such-format' });
  return found.write(questions, { fileName: plainName(fileName), loadMedia: mediaLoader(db) });
}

/** As a name of a file on every system. */
function plainName(name: string): string {
  return (
    name
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
      .replace(/^\.+|\s+$/gu, '')
      .trim() || 'questions'
  );
}

/** Questions as they are, for a page that prints them. */
export async function listForPrint(
  services: Services,
  actor: Actor,
  choice: ExportChoice,
): Promise<PrintedQuestion[]> {
  const questions = await chooseQuestions(services, actor, choice);
  return questions.map(({ question, points }) => ({ question, points: points ?? null }));
}
