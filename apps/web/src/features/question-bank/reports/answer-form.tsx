import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './reports.module.css';

/** Either outcome is told to whoever reported, with what is written here. */
export function AnswerForm({ reportId }: { reportId: string }) {
  const t = useTranslations('bank.reports');
  const trpc = useTRPC();
  const client = useQueryClient();
  const [answer, setAnswer] = useState('');
  const send = useMutation(
    trpc.questionBank.answerReport.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() }),
    }),
  );
  const end = (status: 'fixed' | 'no-fault') => send.mutate({ reportId, status, answer });
  return (
    <div className={classes.form}>
      <Textarea
        label={t('answer')}
        description={t('answerHint')}
        autosize
        minRows={2}
        maxLength={2_000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <FailureLine error={send.error} />
      <Group gap="sm">
        <Button loading={send.isPending && send.variables.status === 'fixed'} onClick={() => end('fixed')}>
          {t('fixed')}
        </Button>
        <Button
          variant="default"
          loading={send.isPending && send.variables.status === 'no-fault'}
          onClick={() => end('no-fault')}
        >
          {t('noFault')}
        </Button>
      </Group>
    </div>
  );
}
