import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslations } from 'use-intl';
import { useFirstField } from '../../../ui/use-first-field.ts';
import { AuthForm } from '../auth-form.tsx';
import { changePassword } from '../auth-requests.ts';
import { minPasswordLength } from '../password-rules.ts';
import { useProfile } from '../use-me.ts';

interface ChangePasswordFormProps {
  onDone: () => void | Promise<void>;
  onClose: () => void;
}

export function ChangePasswordForm({ onDone, onClose }: ChangePasswordFormProps) {
  const t = useTranslations('password');
  const auth = useTranslations('auth');
  const app = useTranslations('app');
  const { email } = useProfile();
  const opened = useFirstField<HTMLDivElement>();
  const tooShort = auth('passwordTooShort', { min: minPasswordLength });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (password) => (password === '' ? t('currentMissing') : null),
      newPassword: (password) => (password.length < minPasswordLength ? tooShort : null),
    },
  });
  const submit = () => (form.validate().hasErrors ? null : changePassword(form.getValues()));
  const toggle = { 'aria-label': auth('showPassword') };
  return (
    <div ref={opened}>
      <AuthForm
        submitLabel={t('save')}
        onSubmit={submit}
        onDone={onDone}
        more={
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
        }
      >
        <p>{t('hint')}</p>
        {/* Whose it is, for programs that keep passwords. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          key={form.key('currentPassword')}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={auth('newPassword')}
          description={auth('passwordRule', { min: minPasswordLength })}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          key={form.key('newPassword')}
          {...form.getInputProps('newPassword')}
        />
      </AuthForm>
    </div>
  );
}
