import { Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import { PersonField } from '../../../../ui/person-field.tsx';
import { useFirstField } from '../../../../ui/use-first-field.ts';
import classes from './limits.module.css';
import { useLimitChanges } from './use-limit-changes.ts';

export function BlockForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('limits.blocks');
  const form = useTranslations('limits.form');
  const { block } = useLimitChanges(onClose);
  const opened = useFirstField();
  const [personId, setPersonId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (personId && reason.trim()) block.mutate({ personId, reason: reason.trim() });
  };
  return (
    <form ref={opened} className={classes.form} onSubmit={save} aria-label={t('block')} noValidate>
      <Stack gap="md">
        <PersonField onChange={setPersonId} />
        {isTried && !personId && <Input.Error>{form('targetMissing')}</Input.Error>}
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={isTried && !reason.trim() && t('reasonMissing')}
        />
        <FailureLine error={block.error} />
        <Group gap="sm">
          <Button type="submit" loading={block.isPending}>
            {t('blockNow')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {form('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
