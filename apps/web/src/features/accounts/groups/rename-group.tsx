import type { GroupDetail } from '@debrief/contracts';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';

export function RenameGroup({ group }: { group: GroupDetail }) {
  const t = useTranslations('groups');
  const app = useTranslations('app');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('rename')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('rename')}
        closeButtonProps={{ 'aria-label': app('close') }}
      >
        <RenameForm group={group} onDone={close} />
      </Modal>
    </>
  );
}

function RenameForm({ group, onDone }: { group: GroupDetail; onDone: () => void }) {
  const t = useTranslations('groups');
  const app = useTranslations('app');
  const trpc = useTRPC();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: group.name },
    validate: { name: (name) => (name.trim() ? null : t('nameMissing')) },
  });
  const rename = useMutation(
    trpc.accounts.renameGroup.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.accounts.pathKey() });
        onDone();
      },
    }),
  );
  const submit = form.onSubmit(({ name }) => rename.mutate({ groupId: group.id, name: name.trim() }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput label={t('name')} maxLength={80} data-autofocus {...form.getInputProps('name')} />
        <FailureLine error={rename.error} />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {t('saveName')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
