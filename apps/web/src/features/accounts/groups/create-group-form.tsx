import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';

/** A name is enough; the invite link waits on the new group's page. */
export function CreateGroupForm() {
  const t = useTranslations('groups');
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() ? null : t('nameMissing')) },
  });
  const create = useMutation(
    trpc.accounts.createGroup.mutationOptions({
      onSuccess: async (group) => {
        await client.invalidateQueries({ queryKey: trpc.accounts.listGroups.queryKey() });
        await navigate({ to: '/groups/$groupId', params: { groupId: group.id } });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit(({ name }) => create.mutate({ name: name.trim() }))} noValidate>
      <Stack gap="md" align="start">
        <TextInput
          label={t('name')}
          placeholder={t('nameExample')}
          maxLength={80}
          w="100%"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Button type="submit" loading={create.isPending}>
          {t('create')}
        </Button>
        <FailureLine error={create.error} />
      </Stack>
    </form>
  );
}
