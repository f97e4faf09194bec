import type { ExamOutcomes } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { useFarDayText } from '../use-far-day-text.ts';
import { ConsentChoices } from './consent-choices.tsx';
import classes from './outcome.module.css';
import { ResultButtons } from './result-buttons.tsx';
import { asTold, useOutcomes, useRecordOutcome } from './use-outcomes.ts';

/** Asks how the exam went, once its day is over; nothing before, and nothing once it is told or put off until tomorrow. */
export function OutcomeAsk() {
  const { data } = useOutcomes();
  const record = useRecordOutcome();
  const [askedAgainAfter, putOff] = useLocalStorage({ key: 'debrief-outcome-later', defaultValue: '' });
  if (!data) return null;
  if (record.variables) return <Told data={data} record={record} />;
  if (!data.asked || askedAgainAfter === data.today) return null;
  return (
    <Question asked={data.asked} today={data.today} record={record} onLater={() => putOff(data.today)} />
  );
}

type Record = ReturnType<typeof useRecordOutcome>;

interface QuestionProps {
  asked: NonNullable<ExamOutcomes['asked']>;
  today: CivilDate;
  record: Record;
  onLater: () => void;
}

function Question({ asked: { examId, examName, examOn }, today, record, onLater }: QuestionProps) {
  const t = useTranslations('readiness.outcome');
  const day = useFarDayText(today)(examOn);
  const tell = (hasPassed: boolean | null) =>
    record.mutate({ examId, takenOn: examOn, hasPassed, ...noConsent });
  return (
    <Card title={t('ask')} tone="accent">
      <p className={classes.text}>
        {t.rich('askText', { name: examName, day, exam: (words) => <span data-content>{words}</span> })}
      </p>
      <ResultButtons onTell={tell} isBusy={record.isPending} />
      <Button variant="subtle" mt="xs" px="xs" onClick={onLater}>
        {t('later')}
      </Button>
      <FailureLine error={record.error} />
    </Card>
  );
}

const noConsent = { consentsToStatistics: false, consentsToComparison: false };

/** Thanks, and asks what it may be used for. */
function Told({ data, record }: { data: ExamOutcomes; record: Record }) {
  const t = useTranslations('readiness.outcome');
  const { variables } = record;
  const outcome = data.outcomes.find(
    (each) => each.examId === variables?.examId && each.takenOn === variables.takenOn,
  );
  return (
    <Card title={t('ask')} tone="accent">
      <p className={classes.text} role="status">
        {outcome && !record.isPending ? t('thanks') : ''}
      </p>
      {outcome && variables && (
        <ConsentChoices
          told={record.isPending ? variables : asTold(outcome)}
          onChange={record.mutate}
          isBusy={record.isPending}
          hasFailed={record.isError}
        />
      )}
      <FailureLine error={record.error} />
    </Card>
  );
}
