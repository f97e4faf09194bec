import type { AttemptView } from '@debrief/contracts';
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { ReviewedQuestion } from '../../../features/quizzes/review/reviewed-question.tsx';

interface QuestionDrawerProps {
  attempt: AttemptView;
  /** Null: closed. */
  number: number | null;
  onClose: () => void;
}

/** The question behind a claim, beside the claim. */
export function QuestionDrawer({ attempt, number, onClose }: QuestionDrawerProps) {
  const t = useTranslations('app');
  const player = useTranslations('player');
  const isNarrow = useMediaQuery('(max-width: 48rem)');
  const question = attempt.questions.find((each) => each.number === number);
  return (
    <Drawer
      opened={question !== undefined}
      onClose={onClose}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '85%' : 'xl'}
      title={player('position', { number: number ?? 0, count: attempt.questions.length })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {question && <ReviewedQuestion question={question} lang={attempt.language} />}
    </Drawer>
  );
}
