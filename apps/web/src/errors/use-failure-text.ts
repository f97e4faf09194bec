import { useTranslations } from 'use-intl';
import type { FailureCode } from './failure-code.ts';
import { failureCopy } from './failure-copy.ts';
import { readFailure } from './read-failure.ts';

/** A failure in words: what happened, and what to do about it. */
export function useFailureText() {
  const t = useTranslations('errors.codes');
  /** What a whole page asks for stands in its address: one that cannot be read leads nowhere. */
  return (error: unknown, { ofPage = false } = {}) => {
    const failure = readFailure(error);
    const code: FailureCode = ofPage && failure.code === 'invalid' ? 'not-found' : failure.code;
    const copy = failureCopy[code];
    return { ...failure, code, title: t(`${copy}.title`), advice: t(`${copy}.advice`) };
  };
}
