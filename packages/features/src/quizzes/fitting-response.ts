import { InvalidResponseError, type Question, type QuestionResponse, scoreResponse } from '@debrief/core';
import { AppError } from '@debrief/platform';

/** What the database can hold: JSON there knows neither NUL nor halves of surrogate pairs. */
export function storable(response: QuestionResponse | null): QuestionResponse | null {
  if (response?.kind === 'gap-fill') {
    const gaps = Object.entries(response.gaps).map(([id, text]) => [id, plain(text)]);
    return { ...response, gaps: Object.fromEntries(gaps) };
  }
  return response && 'text' in response ? { ...response, text: plain(response.text) } : response;
}

function plain(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** @throws AppError `invalid` when the answer is of another kind or names an option that does not exist. */
export function requireFitting(question: Question, response: QuestionResponse | null): void {
  try {
    scoreResponse(question, response);
  } catch (error) {
    if (!(error instanceof InvalidResponseError)) throw error;
    const issues = [{ path: 'response', message: error.message }];
    throw new AppError('invalid', error.message, { reason: 'answer-does-not-fit', issues, cause: error });
  }
}
