import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from './failure-line.tsx';
import { useFirstField } from './use-first-field.ts';

interface EditFormProps {
  /** On the button that saves. */
  label: string;
  /** Of the form, where its button alone does not say what it is for. */
  name?: string;
  isBusy: boolean;
  error: unknown;
  /** Null: it stands open from the start and cannot be closed. */
  onClose: (() => void) | null;
  /** Says beside the fields what is missing, or saves. */
  onSave: () => void;
  /** The fields; what is missing is said once saving was tried. */
  children: (isTried: boolean) => ReactNode;
}

/** Fields that are saved together: opened by a button the keyboard goes on in the first, and there is a way back. */
export function EditForm({ label, name, isBusy, error, onClose, onSave, children }: EditFormProps) {
  const app = useTranslations('app');
  const opened = useFirstField(onClose !== null);
  const [isTried, setTried] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    onSave();
  };
  return (
    <form ref={opened} onSubmit={save} aria-label={name} noValidate>
      <Stack gap="md">
        {children(isTried)}
        <FailureLine error={error} />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {label}
          </Button>
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
