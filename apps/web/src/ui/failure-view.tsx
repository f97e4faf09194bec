import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { FailureCode } from '../errors/failure-code.ts';
import { useFailureText } from '../errors/use-failure-text.ts';
import { LinkButton } from './link.tsx';
import { type StateKind, StateView } from './state-view.tsx';

const kinds: Partial<Record<FailureCode, StateKind>> = {
  'not-allowed': 'not-allowed',
  'not-found': 'not-found',
  offline: 'offline',
};

export interface FailureViewProps {
  error: unknown;
  onRetry?: () => void;
  isPage?: boolean;
}

/** Any failure as a state of the page: what happened, what to do, a way on. */
export function FailureView({ error, onRetry, isPage }: FailureViewProps) {
  const t = useTranslations('states');
  const failure = useFailureText()(error, { ofPage: isPage });
  const kind = kinds[failure.code] ?? 'error';
  const canRetry = onRetry && kind !== 'not-found' && kind !== 'not-allowed';
  const action = canRetry ? (
    <Button onClick={onRetry}>{t('retry')}</Button>
  ) : failure.code === 'not-signed-in' ? (
    <LinkButton to="/sign-in" search={{ next: location.pathname }}>
      {t('signIn')}
    </LinkButton>
  ) : (
    <LinkButton to="/" variant="default">
      {t('home')}
    </LinkButton>
  );
  return (
    <StateView kind={kind} title={failure.title} action={action} isPage={isPage}>
      <p>{failure.advice}</p>
      {failure.requestId && kind === 'error' && <p>{t('reference', { requestId: failure.requestId })}</p>}
    </StateView>
  );
}
