import type { ExamReadiness } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './outcome.module.css';
import { OutcomeForm } from './outcome-form.tsx';
import { OutcomeRow } from './outcome-row.tsx';
import { useOutcomes } from './use-outcomes.ts';

/** What was told of exams, to be changed or taken back, and a way to tell of another. */
export function OutcomesCard({ exams }: { exams: readonly ExamReadiness[] }) {
  const t = useTranslations('readiness.outcome');
  return (
    <Card title={t('title')}>
      <QueryView query={useOutcomes()} skeleton={null}>
        {({ outcomes, today }) => (
          <>
            {outcomes.length === 0 && <p className={classes.text}>{t('none')}</p>}
            <ul className={classes.list}>
              {outcomes.map((outcome) => (
                <OutcomeRow key={outcome.id} outcome={outcome} today={today} />
              ))}
            </ul>
            <Disclosure label={t('add')}>
              <OutcomeForm exams={exams} today={today} />
            </Disclosure>
          </>
        )}
      </QueryView>
    </Card>
  );
}
