import type { QuestionStatisticsRow } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextLink } from '../../ui/link.tsx';
import { Findings } from './findings.tsx';
import { QuestionPanel } from './question-panel.tsx';
import classes from './statistics.module.css';
import { StemText } from './stem-text.tsx';

/** Every question with what its numbers say; each opens to all of them. */
export function QuestionList({ questions }: { questions: readonly QuestionStatisticsRow[] }) {
  const t = useTranslations('statistics');
  return (
    <Card title={t('questions')}>
      <ol className={classes.questions}>
        {questions.map((row, place) => (
          <li key={row.questionId}>
            <Disclosure
              label={
                <span>
                  {place + 1}. <StemText stem={row.stem} />
                </span>
              }
            >
              <QuestionPanel row={row} />
              <TextLink to="/questions/$questionId" params={{ questionId: row.questionId }}>
                {t('toQuestion')}
              </TextLink>
            </Disclosure>
            <Findings row={row} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
