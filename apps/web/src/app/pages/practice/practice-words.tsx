import type { PracticeItem, PracticeResult, QuestionResponse } from '@debrief/contracts';
import { ExplanationOfAnswer } from '../../../features/explanations/explanation-of-answer.tsx';
import { WayLabel } from '../../../features/insights/insight/way-label.tsx';

interface PracticeWordsProps {
  item: PracticeItem;
  response: QuestionResponse | null;
  result: PracticeResult;
  isAsked: boolean;
}

/** Why the answer just given was not right, or what the question given up is about. */
export function PracticeWords({ item, response, result, isAsked }: PracticeWordsProps) {
  if (result.isRightButForHints) return null;
  return (
    <ExplanationOfAnswer
      key={result.reviewId}
      at={{ type: 'practice', reviewId: result.reviewId }}
      question={item.question}
      response={response}
      answerKey={result.key}
      outcome={result.outcome}
      share={Number(result.credit)}
      hintsTaken={0}
      lang={item.language}
      isMine
      canExplain
      isAsked={isAsked}
      find={() => undefined}
      WayLabel={WayLabel}
    />
  );
}
