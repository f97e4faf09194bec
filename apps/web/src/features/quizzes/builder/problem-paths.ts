import type { QuizProblem } from '@debrief/contracts';

/** Where the form shows what the server says of a place. */
export function fieldOf({ path }: QuizProblem): string {
  return path.replace(/^settings\./, '');
}
