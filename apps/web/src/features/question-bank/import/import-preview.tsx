import type { BankImport, BankImportReport } from '@debrief/contracts';
import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './import.module.css';
import { ImportNotes } from './import-notes.tsx';
import { RefusedQuestions } from './refused-questions.tsx';
import { TakenQuestions } from './taken-questions.tsx';
import { useImportActions } from './use-import.ts';

const views = ['taken', 'noted', 'refused'] as const;
type View = (typeof views)[number];

/** What would go in and what would not, before anything does. */
export function ImportPreview({ file, report }: { file: BankImport; report: BankImportReport }) {
  const t = useTranslations('import');
  const { take } = useImportActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const { counts } = report;
  const [view, setView] = useState<View>(counts.taken > 0 ? 'taken' : 'refused');
  const fresh = counts.new + counts.changed;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.preview}>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {t('found', { found: counts.found, taken: counts.taken, refused: counts.refused })}
      </h2>
      {counts.taken > 0 && (
        <p className={classes.words}>
          {t('fresh', { fresh: counts.new, changed: counts.changed, known: counts.same })}
        </p>
      )}
      <Button
        loading={take.isPending}
        disabled={fresh === 0}
        onClick={() => take.mutate({ importId: file.importId })}
      >
        {t('take', { count: fresh })}
      </Button>
      <FailureLine error={take.error} />
      <ImportNotes report={report} />
      <SegmentedControl
        className={classes.views}
        aria-label={t('show')}
        value={view}
        onChange={(value) => setView(value as View)}
        data={views.map((value) => ({ value, label: t(`views.${value}`, { count: counts[value] }) }))}
      />
      {view === 'refused' ? (
        <RefusedQuestions refused={report.refused} count={counts.refused} />
      ) : (
        <TakenQuestions
          key={view}
          taken={
            view === 'noted' ? report.questions.filter(({ notes }) => notes.length > 0) : report.questions
          }
          count={counts[view]}
        />
      )}
    </section>
  );
}
