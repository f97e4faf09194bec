import type { RegradeChange, RegradePreview } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ScoreHistogram } from '../../ui/score-histogram.tsx';
import classes from './regrade.module.css';
import type { Regrade } from './use-regrade.ts';

interface PreviewPanelProps {
  regrade: Regrade;
  preview: RegradePreview;
}

/** Who changes and by how much, before anything is written. */
export function PreviewPanel({ regrade, preview }: PreviewPanelProps) {
  const t = useTranslations('regrade');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className={classes.preview}>
      <Card title={t('previewTitle')} tone="accent">
        <Counts preview={preview} />
        {preview.attemptCount > 0 && (
          <ScoreHistogram
            label={t('distribution', {
              before: preview.meanBefore ?? 0,
              after: preview.meanAfter ?? 0,
            })}
            bars={preview.histogramAfter}
            before={preview.histogramBefore}
          />
        )}
        {preview.changes.length > 0 && <Changes changes={preview.changes} />}
        {preview.unlistedCount > 0 && <p>{t('unlisted', { count: preview.unlistedCount })}</p>}
        <div className={classes.actions}>
          <Button loading={regrade.isStarting} onClick={regrade.apply}>
            {t('apply', { count: preview.attemptCount })}
          </Button>
        </div>
      </Card>
    </div>
  );
}

function Counts({ preview }: { preview: RegradePreview }) {
  const t = useTranslations('regrade');
  const { attemptCount, studentCount, upCount, downCount, openCount } = preview;
  return (
    <ul className={classes.counts}>
      <li>{t('held', { attempts: attemptCount, students: studentCount })}</li>
      <li>{t('upDown', { up: upCount, down: downCount })}</li>
      {preview.nowPassedCount > 0 && <li>{t('nowPassed', { count: preview.nowPassedCount })}</li>}
      {preview.nowFailedCount > 0 && <li>{t('nowFailed', { count: preview.nowFailedCount })}</li>}
      {openCount > 0 && <li>{t('open', { count: openCount })}</li>}
      {preview.incompatibleCount > 0 && <li>{t('incompatible', { count: preview.incompatibleCount })}</li>}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly RegradeChange[] }) {
  const t = useTranslations('regrade');
  const percent = (value: number) => t('percent', { value });
  const passed = (value: boolean | null) => (value === null ? '' : value ? t('passed') : t('failed'));
  const columns: Column<RegradeChange>[] = [
    {
      label: t('student'),
      isHeading: true,
      cell: (row) => <span data-content>{row.studentName}</span>,
    },
    { label: t('quiz'), cell: (row) => <span data-content>{row.quizTitle}</span> },
    { label: t('before'), isNumber: true, cell: (row) => percent(row.before) },
    { label: t('after'), isNumber: true, cell: (row) => percent(row.after) },
    {
      label: t('pass'),
      cell: (row) =>
        row.passedBefore === row.passedAfter
          ? passed(row.passedAfter)
          : t('flip', { before: passed(row.passedBefore), after: passed(row.passedAfter) }),
    },
  ];
  return (
    <DataTable caption={t('changes')} columns={columns} rows={changes} rowKey={(row) => row.attemptId} />
  );
}
