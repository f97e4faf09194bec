import { FormatError, type ImportFile, type QuestionFormat, questionFormats } from '@debrief/formats';
import { AppError, invariant } from '@debrief/platform';

/** @throws Error when our own code names a format that is not there. */
export function getFormat(id: string): QuestionFormat {
  const format = questionFormats.find((each) => each.id === id);
  invariant(format, `there is a format "${id}"`);
  return format;
}

/** @throws AppError when somebody else names one. */
export function requireFormat(id: string): QuestionFormat {
  const format = questionFormats.find((each) => each.id === id);
  if (format) return format;
  throw new AppError('invalid', 'There is no such format.', { reason: 'no-such-format' });
}

/** Below this it is a guess that would more likely be wrong. */
const likelyEnough = 0.2;

/** What the file may be, most likely first. */
export function recogniseFormats(file: ImportFile): QuestionFormat[] {
  return questionFormats
    .map((format) => ({ format, likelihood: format.recognise(file) }))
    .filter(({ likelihood }) => likelihood >= likelyEnough)
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .map(({ format }) => format);
}

/** A whole file that cannot be read is told in its sentence; everything else is passed on. */
export async function tellingUnreadable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FormatError) throw unreadable(error.message);
    throw error;
  }
}

export function unreadable(sentence: string): AppError {
  return new AppError('invalid', sentence, {
    reason: 'unreadable-file',
    issues: [{ path: 'text', message: sentence }],
  });
}
