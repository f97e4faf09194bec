import type { ExamReadiness } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { ResultButtons } from './result-buttons.tsx';
import { useRecordOutcome } from './use-outcomes.ts';

/** For an exam that is not asked about: which one, when, and how it went. */
export function OutcomeForm({ exams, today }: { exams: readonly ExamReadiness[]; today: CivilDate }) {
  const t = useTranslations('readiness');
  const [examId, setExamId] = useState(exams[0]?.examId ?? '');
  const [takenOn, setTakenOn] = useState(today);
  const record = useRecordOutcome();
  const tell = (hasPassed: boolean | null) =>
    record.mutate({ examId, takenOn, hasPassed, consentsToStatistics: false, consentsToComparison: false });
  return (
    <Stack gap="md" align="flex-start">
      <NativeSelect
        label={t('exam')}
        data={exams.map((exam) => ({ value: exam.examId, label: exam.examName }))}
        value={examId}
        onChange={(event) => setExamId(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('outcome.day')}
        max={today}
        value={takenOn}
        onChange={(event) => setTakenOn(event.currentTarget.value)}
      />
      <ResultButtons onTell={tell} isBusy={record.isPending || takenOn === '' || takenOn > today} />
      <div role="status">{record.isSuccess && t('outcome.thanks')}</div>
      <FailureLine error={record.error} />
    </Stack>
  );
}
