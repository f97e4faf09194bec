import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { ExplanationOfAnswer } from '../../../features/explanations/explanation-of-answer.tsx';
import { useExplanationsOf } from '../../../features/explanations/use-explanations-of.ts';
import { WayLabel } from '../../../features/insights/insight/way-label.tsx';

interface WordsOnQuestionProps {
  attempt: AttemptView;
  question: PaperQuestion;
  isAsked?: boolean;
}

/** Why the answer to a question of an attempt was not right, once its key is told. */
export function WordsOnQuestion({ attempt, question, isAsked }: WordsOnQuestionProps) {
  const { find } = useExplanationsOf(attempt.id);
  const { questionVersionId, reveal, answer, late, maxPoints } = question;
  if (!reveal) return null;
  return (
    <ExplanationOfAnswer
      key={questionVersionId}
      at={{ type: 'attempt', attemptId: attempt.id, questionVersionId }}
      question={question.question}
      response={late?.isAccepted ? late.response : answer.response}
      answerKey={reveal.key}
      outcome={reveal.outcome}
      share={Number(reveal.points) / Number(maxPoints)}
      hintsTaken={answer.takenHints.length}
      lang={attempt.language}
      isMine={attempt.isMine}
      canExplain={attempt.mode === 'study'}
      isAsked={isAsked}
      find={(kind) => find(questionVersionId, kind)}
      WayLabel={WayLabel}
    />
  );
}
