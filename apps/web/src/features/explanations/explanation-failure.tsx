import { useTranslations } from 'use-intl';
import { readFailure } from '../../errors/read-failure.ts';
import { useFailureText } from '../../errors/use-failure-text.ts';
import classes from './explanation.module.css';

const known = [
  'exam-running',
  'keys-held-back',
  'ladder-first',
  'question-closed',
  'nothing-to-explain',
] as const;

/** Why there is no explanation or hint, in a sentence; empty while nothing failed. */
export function ExplanationFailure({ error }: { error: unknown }) {
  const t = useTranslations('explanations.refused');
  const failureText = useFailureText();
  const { reason } = error ? readFailure(error) : { reason: null };
  const refusal = known.find((each) => each === reason);
  return (
    <div role="alert" className={classes.failure}>
      {error ? (refusal ? t(refusal) : failureText(error).advice) : null}
    </div>
  );
}
