import type { BankImport } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';

/** A quiz holds no more. */
const mostQuestions = 300;

/** Exactly these questions, in the order of the file, as a quiz that its author alone sees until it is published. */
export function MakeQuiz({ file, questionIds }: { file: BankImport; questionIds: readonly string[] }) {
  const t = useTranslations('import');
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const make = useMutation(
    trpc.quizzes.createQuiz.mutationOptions({
      onSuccess: async (quiz) => {
        await client.invalidateQueries({ queryKey: trpc.quizzes.list.queryKey() });
        await navigate({ to: '/quizzes/$quizId', params: { quizId: quiz.id } });
      },
    }),
  );
  const ids = [...new Set(questionIds)].slice(0, mostQuestions);
  const title = file.fileName
    .replace(/\.\w{1,8}$/, '')
    .slice(0, 120)
    .trim();
  return (
    <>
      <Button
        loading={make.isPending}
        onClick={() =>
          make.mutate({
            title: title || t('pasted'),
            subjectId: file.options?.subjectId ?? '',
            questionIds: ids,
            visibility: 'private',
          })
        }
      >
        {t('makeQuiz', { count: ids.length })}
      </Button>
      <FailureLine error={make.error} />
    </>
  );
}
