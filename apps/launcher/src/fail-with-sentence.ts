import { SetupError } from '@debrief/db';
import { SettingsError } from '@debrief/platform/settings';
import { sayProblem } from './say.ts';

/** What went wrong as a sentence, without a stack where the person can mend it; the process will end with code 1. */
export function failWithSentence(error: unknown): void {
  sayProblem(describeFailure(error));
  process.exitCode = 1;
}

function describeFailure(error: unknown): string {
  if (error instanceof SetupError || error instanceof SettingsError) return error.message;
  return `Debrief met an error it does not know: ${error instanceof Error ? error.stack : String(error)}`;
}
