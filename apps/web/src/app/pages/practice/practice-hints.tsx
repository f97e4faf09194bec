import type { PracticeItem } from '@debrief/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ExtraHint } from '../../../features/explanations/extra-hint.tsx';
import { WayLabel } from '../../../features/insights/insight/way-label.tsx';
import { HintLadder } from '../../../features/quizzes/player/hints/hint-ladder.tsx';
import { useTRPC } from '../../../trpc.ts';

/** The author's own hints first, each at its cost; then the one that asks back. */
export function PracticeHints({ item }: { item: PracticeItem }) {
  const t = useTranslations('explanations.hint');
  const take = useMutation(useTRPC().practice.takeHint.mutationOptions());
  const { cardId, questionVersionId, language, takenHints } = item;
  const ladder = item.question.hints ?? [];
  const taken = take.data?.takenHints ?? takenHints;
  return (
    <>
      {ladder.length > 0 && (
        <HintLadder
          hints={ladder}
          taken={taken}
          isTaking={take.isPending}
          error={take.error}
          lang={language}
          onTake={() => take.mutate({ cardId, questionVersionId, takenCount: taken.length })}
        />
      )}
      {taken.length >= ladder.length && (
        <ExtraHint
          at={{ type: 'practice', cardId, questionVersionId }}
          lang={language}
          isFirst={ladder.length === 0}
          note={t('sooner')}
          WayLabel={WayLabel}
        />
      )}
    </>
  );
}
