import { reportReasonSchema } from '@debrief/contracts';
import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { touchRow } from '../../../ui/touch-row.ts';

const reasons = reportReasonSchema.options;

interface ReportDialogProps {
  attemptId: string;
  questionVersionId: string;
  onClose: () => void;
}

export function ReportDialog({ attemptId, questionVersionId, onClose }: ReportDialogProps) {
  const t = useTranslations('bank.report');
  const app = useTranslations('app');
  const report = useMutation(useTRPC().quizzes.reportQuestion.mutationOptions());
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': app('close') }}>
      {report.isSuccess ? (
        <div role="status">
          <p>{t('thanks')}</p>
          <Group justify="end">
            <Button onClick={onClose} data-autofocus>
              {app('close')}
            </Button>
          </Group>
        </div>
      ) : (
        <ReportForm
          isBusy={report.isPending}
          error={report.error}
          onCancel={onClose}
          onSend={(reason, text) => report.mutate({ attemptId, questionVersionId, reason, text })}
        />
      )}
    </Modal>
  );
}

type Reason = (typeof reasons)[number];

interface ReportFormProps {
  isBusy: boolean;
  error: unknown;
  onCancel: () => void;
  onSend: (reason: Reason, text: string) => void;
}

function ReportForm({ isBusy, error, onCancel, onSend }: ReportFormProps) {
  const t = useTranslations('bank.report');
  const words = useTranslations('bank.reports.reasons');
  const app = useTranslations('app');
  const [reason, setReason] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) onSend(reason, text);
    else setMissing(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Radio.Group
          size="md"
          label={t('what')}
          error={isMissing && !reason && t('whatMissing')}
          value={reason}
          onChange={(value) => setReason(reasons.find((each) => each === value) ?? null)}
        >
          <Stack gap={0}>
            {reasons.map((each) => (
              <Radio key={each} value={each} label={words(each)} {...touchRow} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('text')}
          description={t('textHint')}
          autosize
          minRows={3}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FailureLine error={error} />
        <Group justify="end">
          <Button variant="default" onClick={onCancel}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
