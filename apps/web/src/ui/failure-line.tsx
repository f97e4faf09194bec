import { useFailureText } from '../errors/use-failure-text.ts';
import classes from './failure-line.module.css';

/** A failed action in one sentence beside what was tried; empty while nothing failed. */
export function FailureLine({ error }: { error: unknown }) {
  const failureText = useFailureText();
  return (
    <div role="alert" className={classes.failure}>
      {error ? failureText(error).advice : null}
    </div>
  );
}
