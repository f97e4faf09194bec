import { PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { AuthCard } from './auth-card.tsx';
import { AuthForm } from './auth-form.tsx';
import { signIn } from './auth-requests.ts';
import { DemoEntrances } from './demo-entrances.tsx';
import { isEmailLike } from './password-rules.ts';
import { useEnter } from './use-enter.ts';

const route = getRouteApi('/public/sign-in');

export function SignInPage() {
  const t = useTranslations('auth');
  const { next } = route.useSearch();
  const enter = useEnter();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: (email) => (isEmailLike(email) ? null : t('emailInvalid')) },
  });
  const submit = () => (form.validate().hasErrors ? null : signIn(form.getValues()));
  const foot = (
    <>
      <TextLink to="/forgot-password">{t('toForgot')}</TextLink>
      <span>
        {t.rich('toSignUp', {
          link: (words) => (
            <TextLink to="/sign-up" search={{ next }} underline="always">
              {words}
            </TextLink>
          ),
        })}
      </span>
      <DemoEntrances />
    </>
  );
  return (
    <AuthCard title={t('signInTitle')} foot={foot}>
      <AuthForm submitLabel={t('signIn')} onSubmit={submit} onDone={() => enter(next)}>
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="email"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
      </AuthForm>
    </AuthCard>
  );
}
