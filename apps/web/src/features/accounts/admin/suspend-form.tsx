import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EditForm } from '../../../ui/edit-form.tsx';

interface SuspendFormProps {
  name: string;
  isBusy: boolean;
  error: unknown;
  onClose: () => void;
  onSave: (reason: string) => void;
}

export function SuspendForm({ name, onSave, ...form }: SuspendFormProps) {
  const t = useTranslations('people.door');
  const [reason, setReason] = useState('');
  const save = () => {
    if (reason.trim()) onSave(reason.trim());
  };
  return (
    <EditForm {...form} name={t('suspendOf', { name })} label={t('suspend')} onSave={save}>
      {(isTried) => (
        <>
          <p>{t('suspendHint')}</p>
          <TextInput
            label={t('reason')}
            description={t('reasonHint')}
            maxLength={500}
            value={reason}
            error={isTried && !reason.trim() && t('reasonMissing')}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </>
      )}
    </EditForm>
  );
}
