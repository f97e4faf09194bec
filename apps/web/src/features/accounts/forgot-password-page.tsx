import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { AuthCard } from './auth-card.tsx';
import { AuthForm } from './auth-form.tsx';
import { requestPasswordReset } from './auth-requests.ts';
import { isEmailLike } from './password-rules.ts';

export function ForgotPasswordPage() {
  const t = useTranslations('auth');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (email) => (isEmailLike(email) ? null : t('emailInvalid')) },
  });
  const submit = () => (form.validate().hasErrors ? null : requestPasswordReset(form.getValues().email));
  const back = <TextLink to="/sign-in">{t('signIn')}</TextLink>;
  if (sentTo) {
    return (
      <AuthCard title={t('linkSent')} foot={back}>
        <p role="status">{t('linkSentAdvice', { email: sentTo })}</p>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t('forgotTitle')} lead={t('forgotLead')} foot={back}>
      <AuthForm
        submitLabel={t('sendLink')}
        onSubmit={submit}
        onDone={() => setSentTo(form.getValues().email)}
      >
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="email"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
      </AuthForm>
    </AuthCard>
  );
}
