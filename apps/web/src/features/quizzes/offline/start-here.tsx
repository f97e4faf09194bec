import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import type { DeviceAttempt } from './device-attempt.ts';
import { changeDeviceAttempt } from './device-shelf.ts';
import { useDeviceChanged } from './use-device-attempts.ts';

/** Opens the paper: from here on its time runs. */
export function StartHere({ device }: { device: DeviceAttempt }) {
  const t = useTranslations('offline.row');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const changed = useDeviceChanged();
  const { id: attemptId, mode } = device.paper.attempt;
  const start = async () => {
    await changeDeviceAttempt(attemptId, (each) =>
      each.state === 'ready' ? { ...each, state: 'running', startedAt: Date.now() } : each,
    );
    queryClient.removeQueries({ queryKey: trpc.quizzes.getAttempt.queryKey({ attemptId }) });
    await changed();
    await navigate({ to: '/attempts/$attemptId', params: { attemptId } });
  };
  return <Button onClick={() => void start()}>{mode === 'exam' ? t('startExam') : t('startStudy')}</Button>;
}
