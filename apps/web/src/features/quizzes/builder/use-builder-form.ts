import type { QuizProblem } from '@debrief/contracts';
import { useForm } from '@mantine/form';
import { useTranslations } from 'use-intl';
import type { BuilderValues } from './builder-values.ts';
import { fieldOf } from './problem-paths.ts';

export type BuilderForm = ReturnType<typeof useBuilderForm>;

export function useBuilderForm(initialValues: BuilderValues) {
  const t = useTranslations('builder');
  return useForm<BuilderValues>({
    initialValues,
    validate: {
      title: (title) => (title.trim() ? null : t('titleMissing')),
      modes: (modes) => (modes.length > 0 ? null : t('modeMissing')),
      groupId: (groupId, { visibility }) => (visibility === 'group' && !groupId ? t('groupMissing') : null),
      passPercent: (value) => (value === '' || isWithin(value, 0, 100) ? null : t('percentWrong')),
      timeLimitMinutes: (value) => (value === '' || isWithin(value, 1, 1_440) ? null : t('minutesWrong')),
      attemptsAllowed: (value) => (value === '' || isWithin(value, 1, 100) ? null : t('attemptsWrong')),
      coolDownHours: (value) => (value === '' || isWithin(value, 0, 8_760) ? null : t('coolDownWrong')),
    },
  });
}

function isWithin(value: number | string, min: number, max: number): boolean {
  const number = Number(value);
  return Number.isFinite(number) && number >= min && number <= max;
}

/** What is wrong, in words of the page. */
export function useProblemWords() {
  const t = useTranslations('builder.problems');
  return ({ reason, count }: QuizProblem) => t(reason, { count: count ?? 0 });
}

/** Says beside each field what the server found there. */
export function useShowProblems(form: BuilderForm) {
  const words = useProblemWords();
  return (problems: readonly QuizProblem[]) =>
    form.setErrors(Object.fromEntries(problems.map((each) => [fieldOf(each), words(each)])));
}
