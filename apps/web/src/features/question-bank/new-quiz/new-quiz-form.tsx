import type { Subject } from '@debrief/contracts';
import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readFailure } from '../../../errors/read-failure.ts';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { touchRow } from '../../../ui/touch-row.ts';
import { SubjectSelect } from '../subject-select.tsx';
import { toInput, type WantedQuiz } from './new-quiz-values.ts';
import { TopicChoice } from './topic-choice.tsx';
import { useNewQuizForm } from './use-new-quiz-form.ts';
import { VisibilityChoice } from './visibility-choice.tsx';

interface NewQuizFormProps {
  subjects: readonly Subject[];
  wanted: WantedQuiz;
}

export function NewQuizForm({ subjects, wanted }: NewQuizFormProps) {
  const t = useTranslations('newQuiz');
  const form = useNewQuizForm(subjects, wanted);
  const create = useCreateQuiz();
  const { subjectId, topicIds } = form.values;
  const isTooFew = (error: unknown) => readFailure(error).reason === 'not-enough-questions';
  const onError = (error: unknown) => {
    if (isTooFew(error)) form.setFieldError('questionCount', t('tooFew'));
  };
  return (
    <form onSubmit={form.onSubmit((values) => create.mutate(toInput(values), { onError }))} noValidate>
      <Stack gap="md">
        <TextInput label={t('name')} maxLength={120} {...form.getInputProps('title')} />
        <SubjectSelect
          subjects={subjects}
          value={subjectId}
          onChange={(subject) => form.setValues({ subjectId: subject, topicIds: [] })}
        />
        <TopicChoice
          subjectId={subjectId}
          value={topicIds}
          onChange={(ids) => form.setFieldValue('topicIds', ids)}
        />
        <Group grow align="start">
          <NumberInput label={t('count')} min={1} max={200} {...form.getInputProps('questionCount')} />
          <NumberInput
            label={t('minutes')}
            placeholder={t('noClock')}
            min={1}
            max={600}
            {...form.getInputProps('timeLimitMinutes')}
          />
        </Group>
        <Checkbox.Group size="md" label={t('modes')} {...form.getInputProps('modes')}>
          <Stack gap={0}>
            <Checkbox value="exam" label={t('exam')} {...touchRow} />
            <Checkbox value="study" label={t('study')} {...touchRow} />
          </Stack>
        </Checkbox.Group>
        <VisibilityChoice form={form} />
        <FailureLine error={isTooFew(create.error) ? null : create.error} />
        <Button type="submit" loading={create.isPending}>
          {t('create')}
        </Button>
      </Stack>
    </form>
  );
}

function useCreateQuiz() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.quizzes.createQuiz.mutationOptions({
      onSuccess: async (quiz) => {
        await client.invalidateQueries({ queryKey: trpc.quizzes.list.queryKey() });
        await navigate({ to: '/quizzes/$quizId', params: { quizId: quiz.id } });
      },
    }),
  );
}
