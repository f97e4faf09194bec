import { PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { AuthCard } from './auth-card.tsx';
import { AuthForm } from './auth-form.tsx';
import { signUp } from './auth-requests.ts';
import { DemoEntrances } from './demo-entrances.tsx';
import { isEmailLike, minPasswordLength } from './password-rules.ts';
import { useEnter } from './use-enter.ts';

const route = getRouteApi('/public/sign-up');

export function SignUpPage() {
  const t = useTranslations('auth');
  const { next } = route.useSearch();
  const enter = useEnter();
  const form = useSignUpForm();
  const submit = () => (form.validate().hasErrors ? null : signUp(form.getValues()));
  const foot = (
    <>
      <span>
        {t.rich('toSignIn', {
          link: (words) => (
            <TextLink to="/sign-in" search={{ next }} underline="always">
              {words}
            </TextLink>
          ),
        })}
      </span>
      <DemoEntrances />
    </>
  );
  return (
    <AuthCard title={t('signUpTitle')} foot={foot}>
      <AuthForm submitLabel={t('signUp')} onSubmit={submit} onDone={() => enter(next ?? '/welcome')}>
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          autoComplete="name"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="email"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          description={t('passwordRule', { min: minPasswordLength })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
      </AuthForm>
    </AuthCard>
  );
}

function useSignUpForm() {
  const t = useTranslations('auth');
  return useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (name) => (name.trim() ? null : t('nameMissing')),
      email: (email) => (isEmailLike(email) ? null : t('emailInvalid')),
      password: (password) =>
        password.length < minPasswordLength ? t('passwordTooShort', { min: minPasswordLength }) : null,
    },
  });
}
