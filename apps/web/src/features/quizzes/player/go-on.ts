import type { AnswerState } from './answers/answer-state.ts';
import type { PlayerModel } from './use-player.ts';

/** Study mode: check first, then on. Exam mode: on. */
export function goOn({ attempt, question, response, keeper, position, dialogs }: PlayerModel): void {
  const isOpen = attempt.mode === 'study' && !question.reveal;
  if (isOpen && response) keeper.change(question.questionVersionId, { check: true });
  else if (position.number === position.count) dialogs.show('submit');
  else position.goTo(position.number + 1);
}

/** The check is on its way, or waits for the network. */
export function isChecking(answer: AnswerState | undefined): boolean {
  return Boolean(answer?.pending?.check || answer?.draft?.check) && !answer?.conflict;
}
