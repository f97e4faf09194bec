import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { ExtraHint } from '../../features/explanations/extra-hint.tsx';
import { JustExplainButton } from '../../features/explanations/just-explain-button.tsx';
import { useExplanationsOf } from '../../features/explanations/use-explanations-of.ts';
import { WayLabel } from '../../features/insights/insight/way-label.tsx';
import { PlayerPage } from '../../features/quizzes/player/player-page.tsx';
import { WordsOnQuestion } from './words/words-on-question.tsx';

/** A running attempt; in study mode with hints beyond the author's own and words on what was revealed. */
export function AttemptPage() {
  return <PlayerPage slots={slots} />;
}

const slots = { Words: WordsOnQuestion, ExtraHint: HintInAttempt, JustExplain: JustExplainButton };

function HintInAttempt({ attempt, question }: { attempt: AttemptView; question: PaperQuestion }) {
  const { findHint } = useExplanationsOf(attempt.id);
  const { questionVersionId } = question;
  return (
    <ExtraHint
      key={questionVersionId}
      at={{ type: 'attempt', attemptId: attempt.id, questionVersionId }}
      isFirst={!question.question.hints?.length}
      lang={attempt.language}
      found={findHint(questionVersionId)}
      WayLabel={WayLabel}
    />
  );
}
