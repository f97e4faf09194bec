import type { QuizForAuthor } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import classes from './builder.module.css';
import type { useSaveQuiz } from './use-save-quiz.ts';

interface SaveBarProps {
  quiz: QuizForAuthor | null;
  saving: ReturnType<typeof useSaveQuiz>;
  onPublish: () => void;
}

/** Always in sight: what saving means here, and the way to do it. */
export function SaveBar({ quiz, saving, onPublish }: SaveBarProps) {
  const t = useTranslations('builder');
  const status = quiz?.status ?? 'draft';
  const isDraft = status === 'draft';
  return (
    <div className={classes.bar}>
      <div className={classes.told}>
        <p role="status" className={classes.small}>
          {told(t, quiz, saving.outcome)}
        </p>
        <FailureLine error={saving.error} />
      </div>
      {quiz && !isDraft && (
        <LinkButton to="/quizzes/$quizId" params={{ quizId: quiz.id }} variant="subtle">
          {t('open')}
        </LinkButton>
      )}
      {quiz && (
        <ConfirmButton
          label={t('delete')}
          title={t('deleteTitle', { title: quiz.title })}
          text={t('deleteText')}
          isBusy={saving.isBusy}
          onConfirm={() => saving.end('delete')}
        />
      )}
      {quiz && status === 'published' && (
        <ConfirmButton
          label={t('retire')}
          title={t('retireTitle', { title: quiz.title })}
          text={t('retireText')}
          isBusy={saving.isBusy}
          onConfirm={() => saving.end('retire')}
        />
      )}
      <Button type="submit" variant={status === 'published' ? 'filled' : 'default'} loading={saving.isBusy}>
        {isDraft ? t('saveDraft') : t('save')}
      </Button>
      {status !== 'published' && (
        <Button type="button" loading={saving.isBusy} onClick={onPublish}>
          {t('publish')}
        </Button>
      )}
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'builder'>>;

function told(
  t: Words,
  quiz: QuizForAuthor | null,
  outcome: ReturnType<typeof useSaveQuiz>['outcome'],
): string {
  if (outcome && outcome.problemCount > 0) return t('hasProblems', { count: outcome.problemCount });
  if (outcome?.doing === 'publish') return t('published');
  if (outcome) return t('saved');
  if (quiz && quiz.status !== 'draft' && quiz.attemptCount > 0)
    return t('newVersion', { count: quiz.attemptCount });
  return quiz?.status === 'published' ? t('liveAtOnce') : t('draftMeans');
}
