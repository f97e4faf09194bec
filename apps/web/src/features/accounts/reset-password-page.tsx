import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import { AuthCard } from './auth-card.tsx';
import { AuthForm } from './auth-form.tsx';
import { resetPassword } from './auth-requests.ts';
import { minPasswordLength } from './password-rules.ts';

const route = getRouteApi('/public/reset-password');

export function ResetPasswordPage() {
  const t = useTranslations('auth');
  const { token } = route.useSearch();
  const [isDone, setIsDone] = useState(false);
  if (!token) {
    return (
      <AuthCard title={t('resetBroken')} lead={t('resetBrokenAdvice')}>
        <LinkButton to="/forgot-password">{t('sendLink')}</LinkButton>
      </AuthCard>
    );
  }
  if (isDone) {
    return (
      <AuthCard title={t('resetTitle')} lead={t('resetDone')}>
        <LinkButton to="/sign-in">{t('signIn')}</LinkButton>
      </AuthCard>
    );
  }
  return <ResetForm token={token} onDone={() => setIsDone(true)} />;
}

function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslations('auth');
  const tooShort = t('passwordTooShort', { min: minPasswordLength });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { newPassword: '' },
    validate: { newPassword: (password) => (password.length < minPasswordLength ? tooShort : null) },
  });
  const submit = () => (form.validate().hasErrors ? null : resetPassword({ token, ...form.getValues() }));
  return (
    <AuthCard title={t('resetTitle')}>
      <AuthForm submitLabel={t('savePassword')} onSubmit={submit} onDone={onDone}>
        <PasswordInput
          label={t('newPassword')}
          description={t('passwordRule', { min: minPasswordLength })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          key={form.key('newPassword')}
          {...form.getInputProps('newPassword')}
        />
      </AuthForm>
    </AuthCard>
  );
}
