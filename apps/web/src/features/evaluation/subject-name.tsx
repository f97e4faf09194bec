import type { Evaluation } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { When } from '../../ui/when.tsx';
import classes from './evaluation.module.css';

/** Which model, or the rules of this version, and when it was measured. */
export function SubjectName({
  evaluation: { id, subject, runAt, isOfOlderSet },
}: {
  evaluation: Evaluation;
}) {
  const t = useTranslations('evaluation');
  if (id === null)
    return (
      <>
        {t('rules')} <small className={classes.note}>{t('thisVersion')}</small>
      </>
    );
  return (
    <>
      <span data-content>{subject}</span>{' '}
      <small className={classes.note}>
        <When at={runAt} as="moment" /> {isOfOlderSet && t('olderSet')}
      </small>
    </>
  );
}
