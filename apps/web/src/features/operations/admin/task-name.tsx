import { useTranslations } from 'use-intl';
import classes from './queue.module.css';

/** What a job does, in words, and its name for whoever looks into the log. */
export function TaskName({ task }: { task: string }) {
  const t = useTranslations('operations.tasks');
  const key = task as Parameters<typeof t>[0];
  const code = <code data-content>{task}</code>;
  if (!t.has(key)) return code;
  return (
    <span className={classes.taskName}>
      {t(key)} {code}
    </span>
  );
}
