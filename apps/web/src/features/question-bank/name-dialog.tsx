import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';

interface NameDialogProps {
  title: string;
  label: string;
  description?: string;
  isBusy: boolean;
  error: unknown;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for a name, and makes something of it. */
export function NameDialog({ title, label, description, isBusy, error, onName, onClose }: NameDialogProps) {
  const t = useTranslations('questions');
  const app = useTranslations('app');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog lies in its form's tree: the form below must not hear of it.
    event.stopPropagation();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': app('close') }}>
      <form onSubmit={submit}>
        <TextInput
          label={label}
          description={description}
          value={name}
          maxLength={120}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FailureLine error={error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
            {t('make')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
