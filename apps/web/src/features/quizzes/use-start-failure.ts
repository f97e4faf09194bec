import { useTranslations } from 'use-intl';
import { useFailureText } from '../../errors/use-failure-text.ts';
import type { Messages } from '../../messages/index.ts';

type Known = keyof Messages['quizzes']['notStarted'];

/** Why an attempt did not start, in words of its own where the reason is known. */
export function useStartFailure() {
  const t = useTranslations('quizzes.notStarted');
  const failureText = useFailureText();
  return (error: unknown) => {
    const { reason, advice } = failureText(error);
    return reason && t.has(reason as Known) ? t(reason as Known) : advice;
  };
}
