import { useTranslations } from 'use-intl';
import { failureCopy } from './failure-copy.ts';
import { readFailure } from './read-failure.ts';

/** A failure in words: what happened, and what to do about it. */
export function useFailureText() {
  const t = useTranslations('errors.codes');
  return (error: unknown) => {
    const failure = readFailure(error);
    const copy = failureCopy[failure.code];
    return { ...failure, title: t(`${copy}.title`), advice: t(`${copy}.advice`) };
  };
}
