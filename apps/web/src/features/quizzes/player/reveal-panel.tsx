import type { AttemptView, Reveal } from '@debrief/contracts';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { OutcomeLine } from '../../../kinds/outcome-line.tsx';
import type { KeyOf, Kind } from '../../../kinds/question-kind.ts';
import { QuestionReview } from '../../../kinds/question-review.tsx';
import { reviewFacts } from '../review-facts.ts';
import { usePlayerSlots } from './player-slots.tsx';
import type { PlayerModel } from './use-player.ts';

interface RevealPanelProps {
  attempt: AttemptView;
  player: PlayerModel;
  reveal: Reveal;
  /** It was given up to be explained. */
  isAsked: boolean;
}

/** Study mode after the check: how it went, the key, every option explained. */
export function RevealPanel({ attempt, player, reveal, isAsked }: RevealPanelProps) {
  const t = useTranslations('player');
  const { question, response, marks } = player;
  const { Words } = usePlayerSlots();
  const outcome = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(!question.answer.isChecked);
  useEffect(() => {
    if (wasOpen.current) outcome.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section aria-label={t('checked')}>
      <div ref={outcome} tabIndex={-1} style={{ outline: 'none' }}>
        <OutcomeLine outcome={reveal.outcome} points={reveal.points} maxPoints={question.maxPoints} />
      </div>
      <QuestionReview
        question={question.question}
        response={response}
        struckOptionIds={marks.markOf(question).struckOptionIds}
        answerKey={reveal.key as KeyOf<Kind>}
        lang={attempt.language}
        {...reviewFacts(reveal)}
      />
      {Words && <Words attempt={attempt} question={question} isAsked={isAsked} />}
    </section>
  );
}
