import type { Subject } from '@debrief/contracts';
import { useForm } from '@mantine/form';
import { useTranslations } from 'use-intl';
import { type NewQuizValues, toValues, type WantedQuiz } from './new-quiz-values.ts';

export function useNewQuizForm(subjects: readonly Subject[], wanted: WantedQuiz) {
  const t = useTranslations('newQuiz');
  return useForm<NewQuizValues>({
    initialValues: toValues(subjects, wanted),
    validate: {
      title: (title) => (title.trim() ? null : t('nameMissing')),
      questionCount: (count) => (isWithin(count, 1, 200) ? null : t('countWrong')),
      timeLimitMinutes: (minutes) => (minutes === '' || isWithin(minutes, 1, 600) ? null : t('minutesWrong')),
      modes: (modes) => (modes.length > 0 ? null : t('modeMissing')),
      groupId: (groupId, { visibility }) => (visibility === 'group' && !groupId ? t('groupMissing') : null),
    },
  });
}

export type NewQuizFormState = ReturnType<typeof useNewQuizForm>;

function isWithin(value: number | string, min: number, max: number): boolean {
  const number = Number(value);
  return Number.isInteger(number) && number >= min && number <= max;
}
