import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { useOpener } from '../../../ui/use-opener.ts';
import { requestPasswordReset } from '../auth-requests.ts';
import { useAuthFailureText } from '../use-auth-failure-text.ts';
import { useProfile } from '../use-me.ts';
import { ChangePasswordForm } from './change-password-form.tsx';

/** A new password for whoever has one, a link for whoever has none. */
export function PasswordCard() {
  const t = useTranslations('password');
  const query = useQuery(useTRPC().accounts.getPasswordState.queryOptions());
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="2.75rem" />}>
        {({ state }) => {
          if (state === 'demo') return <p>{t('demo')}</p>;
          return state === 'none' ? <FirstPassword /> : <NewPassword />;
        }}
      </QueryView>
    </Card>
  );
}

function NewPassword() {
  const t = useTranslations('password');
  const { opener, isOpen, open, close, leave } = useOpener();
  const [isChanged, setChanged] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  const trpc = useTRPC();
  const client = useQueryClient();
  const begin = () => {
    setChanged(false);
    open();
  };
  const done = () => {
    leave();
    setChanged(true);
    told.current?.focus();
    return client.invalidateQueries({ queryKey: trpc.accounts.listSessions.queryKey() });
  };
  return (
    <>
      {isOpen ? (
        <ChangePasswordForm onDone={done} onClose={close} />
      ) : (
        <Button ref={opener} variant="default" onClick={begin}>
          {t('change')}
        </Button>
      )}
      <div ref={told} role="status" tabIndex={-1}>
        {isChanged && !isOpen && t('changed')}
      </div>
    </>
  );
}

function FirstPassword() {
  const t = useTranslations('password');
  const { email } = useProfile();
  const failureText = useAuthFailureText();
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const send = async () => {
    setBusy(true);
    const result = await requestPasswordReset(email);
    setTold(result.ok ? t('sent') : failureText(result.why));
    setBusy(false);
  };
  return (
    <>
      <p>{t.rich('none', { email, content: (words) => <strong data-content>{words}</strong> })}</p>
      <Button variant="default" loading={isBusy} onClick={() => void send()}>
        {t('send')}
      </Button>
      <div role="status">{told}</div>
    </>
  );
}
