import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { useOpener } from '../../ui/use-opener.ts';
import { NameDialog } from './name-dialog.tsx';

/** For questions of a field that nobody has opened yet. */
export function NewSubject({ onMade }: { onMade: (subjectId: string) => void }) {
  const t = useTranslations('questions');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { opener, isOpen, open, close } = useOpener();
  const make = useMutation(
    trpc.questionBank.makeSubject.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.questionBank.listSubjects.queryKey() });
        close();
        onMade(id);
      },
    }),
  );
  return (
    <>
      <Button ref={opener} variant="subtle" px="sm" onClick={open}>
        {t('newSubject')}
      </Button>
      {isOpen && (
        <NameDialog
          title={t('newSubject')}
          label={t('newSubjectName')}
          isBusy={make.isPending}
          error={make.error}
          onName={(name) => make.mutate({ name })}
          onClose={close}
        />
      )}
    </>
  );
}
