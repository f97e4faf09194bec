import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { useProfile } from '../use-me.ts';
import { localeChoices, timeZoneChoices } from './choices.ts';

/** Name, and how dates, numbers and days are the person's own. */
export function ProfileForm() {
  const t = useTranslations('settings');
  const profile = useProfile();
  const save = useSaveProfile();
  const form = useForm({
    initialValues: { name: profile.name, locale: profile.locale, timeZone: profile.timeZone },
    validate: { name: (name) => (name.trim() ? null : t('nameMissing')) },
    onValuesChange: () => save.reset(),
  });
  return (
    <form
      onSubmit={form.onSubmit(({ name, ...rest }) => save.mutate({ ...rest, name: name.trim() }))}
      noValidate
    >
      <Stack gap="md" align="start">
        <TextInput
          label={t('name')}
          autoComplete="name"
          maxLength={80}
          w="100%"
          {...form.getInputProps('name')}
        />
        <NativeSelect
          label={t('locale')}
          description={t('localeHint')}
          w="100%"
          data={localeChoices(profile.locale)}
          {...form.getInputProps('locale')}
        />
        <NativeSelect
          label={t('timeZone')}
          description={t('timeZoneHint')}
          w="100%"
          data={timeZoneChoices(profile.timeZone)}
          {...form.getInputProps('timeZone')}
        />
        <FailureLine error={save.error} />
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <div role="status">{save.isSuccess && t('saved')}</div>
      </Stack>
    </form>
  );
}

function useSaveProfile() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.accounts.updateProfile.mutationOptions({
      onSuccess: (profile) =>
        client.setQueryData(trpc.accounts.me.queryKey(), (me) => me && { ...me, profile }),
    }),
  );
}
