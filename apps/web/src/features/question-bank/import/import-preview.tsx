import type { ImportReport } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './import-preview.module.css';
import { RefusedQuestions } from './refused-questions.tsx';
import { TakenQuestions } from './taken-questions.tsx';

interface ImportPreviewProps {
  report: ImportReport;
  isBusy: boolean;
  error: unknown;
  onTake: () => void;
}

/** What would go in and what would not, before anything does. */
export function ImportPreview({ report, isBusy, error, onTake }: ImportPreviewProps) {
  const t = useTranslations('import');
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = report.taken.filter((each) => each.isNew).length;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.preview}>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {t('found', { found: report.found, taken: report.taken.length, refused: report.refused.length })}
      </h2>
      {report.taken.length > 0 && (
        <>
          <p className={classes.words}>{t('fresh', { fresh, known: report.taken.length - fresh })}</p>
          <Button loading={isBusy} disabled={fresh === 0} onClick={onTake}>
            {t('take', { count: fresh })}
          </Button>
        </>
      )}
      <FailureLine error={error} />
      <RefusedQuestions refused={report.refused} />
      <TakenQuestions taken={report.taken} />
    </section>
  );
}
