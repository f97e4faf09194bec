import type { AttemptMode, QuizDetail } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPCClient } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { TextLink } from '../../../ui/link.tsx';
import classes from './device.module.css';
import { newDeviceAttempt } from './device-attempt.ts';
import { putDeviceAttempt } from './device-shelf.ts';
import { fetchMediaOf } from './fetch-media.ts';
import { useDeviceAttempts, useDeviceChanged } from './use-device-attempts.ts';

interface DownloadCardProps {
  quiz: QuizDetail;
  mode: AttemptMode;
}

/** Takes the paper onto this device. Studying needs the keys, so it is offered only where they may come along. */
export function DownloadCard({ quiz, mode }: DownloadCardProps) {
  const t = useTranslations('offline.download');
  const attempts = useDeviceAttempts().data ?? [];
  const isHere = attempts.some(
    ({ paper }) => paper.attempt.quizId === quiz.id && paper.attempt.mode === mode,
  );
  const download = useDownload(quiz.id, mode);
  if (quiz.offline === 'not-allowed' || quiz.attempts.blockedBy) return null;
  if (mode === 'study' && quiz.offline !== 'with-keys') return null;
  return (
    <div className={classes.download}>
      {isHere ? (
        <p role="status">
          {t('here')} <TextLink to="/device">{t('show')}</TextLink>
        </p>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.6} aria-hidden="true" />}
            onClick={() => download.mutate()}
            loading={download.isPending}
          >
            {t('download')}
          </Button>
          <p className={classes.fact}>{mode === 'exam' ? t('aboutExam') : t('aboutStudy')}</p>
        </>
      )}
      <FailureLine error={download.error} />
    </div>
  );
}

function useDownload(quizId: string, mode: AttemptMode) {
  const client = useTRPCClient();
  const changed = useDeviceChanged();
  return useMutation({
    mutationFn: async () => {
      const paper = await client.quizzes.download.mutate({ quizId, mode });
      await fetchMediaOf(paper);
      await putDeviceAttempt(newDeviceAttempt(paper.attempt.student.id, paper));
      await changed();
    },
  });
}
