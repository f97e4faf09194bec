import { Button, Stack } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import classes from './auth-form.module.css';
import type { AuthResult } from './auth-requests.ts';
import { useAuthFailureText } from './use-auth-failure-text.ts';

interface AuthFormProps {
  submitLabel: string;
  /** Null: the form itself is not right yet and says so beside its fields. */
  onSubmit: () => Promise<AuthResult> | null;
  onDone: () => void | Promise<void>;
  /** After the button. */
  more?: ReactNode;
  children: ReactNode;
}

export function AuthForm({ submitLabel, onSubmit, onDone, more, children }: AuthFormProps) {
  const failureText = useAuthFailureText();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const asked = onSubmit();
    if (!asked) return;
    setIsBusy(true);
    setFailure(null);
    const result = await asked;
    if (result.ok) await onDone();
    else setFailure(failureText(result.why));
    setIsBusy(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children}
        <div role="alert" className={classes.failure}>
          {failure}
        </div>
        <Button type="submit" loading={isBusy} fullWidth>
          {submitLabel}
        </Button>
        {more}
      </Stack>
    </form>
  );
}
