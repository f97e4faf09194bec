import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { currentConfidence, currentResponse } from './answers/answer-state.ts';
import { useAnswerKeeper } from './answers/use-answer-keeper.ts';
import { useHints } from './hints/use-hints.ts';
import { useMarks } from './marks/use-marks.ts';
import { stateOf } from './question-state.ts';
import { useSubmit } from './submit/use-submit.ts';
import { useServerClock } from './timer/use-server-clock.ts';
import { usePosition } from './use-position.ts';
import { useTimeOnQuestion } from './use-time-on-question.ts';

export type PlayerModel = ReturnType<typeof usePlayer>;

/** Everything the screen of a running attempt shows and does, put together once. */
export function usePlayer(attempt: AttemptView, receivedAt: number) {
  const position = usePosition(attempt);
  const question = questionAt(attempt, position.number);
  const id = question.questionVersionId;
  const marks = useMarks(attempt);
  // As the paper was opened: what comes later holds the time that is counted here.
  const [before] = useState(
    () => new Map(attempt.questions.map(({ answer }) => [answer.questionVersionId, answer.timeSpentMs])),
  );
  const timeSpentMs = useTimeOnQuestion(id, before);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [keeper, kept] = useAnswerKeeper({
    attempt,
    notes: (each) => ({ timeSpentMs: timeSpentMs(each), struckOptionIds: struckOf(attempt, each, marks) }),
    onRefused: setRefusal,
  });
  const hints = useHints(attempt, question);
  const dialogs = useDialogs();
  const submit = useSubmit(attempt.id, keeper);
  const now = useServerClock(attempt.serverNow, receivedAt);
  const [isTimerHidden, setIsTimerHidden] = useLocalStorage({
    key: 'debrief-timer-hidden',
    defaultValue: false,
  });
  const states = attempt.questions.map((each) => stateOf(each, kept, marks.markOf(each).isFlagged));
  const answer = kept.answers.get(id);
  return {
    attempt,
    question,
    position,
    marks,
    keeper,
    kept,
    dialogs,
    submit,
    now,
    states,
    refusal,
    answer,
    hints,
    response: answer ? currentResponse(answer) : question.answer.response,
    confidence: answer ? currentConfidence(answer) : question.answer.confidence,
    isTimerHidden,
    toggleTimer: () => setIsTimerHidden((isHidden) => !isHidden),
  };
}

function questionAt(attempt: AttemptView, number: number): PaperQuestion {
  const question = attempt.questions[number - 1];
  if (!question) throw new Error(`The paper has no question ${number}.`);
  return question;
}

function struckOf(attempt: AttemptView, id: string, marks: ReturnType<typeof useMarks>): string[] {
  const question = attempt.questions.find((each) => each.questionVersionId === id);
  return question ? marks.markOf(question).struckOptionIds : [];
}

export type DialogName = 'submit' | 'keys' | 'palette';

function useDialogs() {
  const [open, setOpen] = useState<DialogName | null>(null);
  return { open, show: setOpen, close: () => setOpen(null) };
}
