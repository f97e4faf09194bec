import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { useOpener } from '../../ui/use-opener.ts';
import { NameDialog } from './name-dialog.tsx';
import { useTopics } from './use-subjects.ts';

interface NewTopicProps {
  subjectId: string;
  /** What is chosen now: the new one goes under it, or beside it when it is as deep as topics go. */
  chosenId: string;
  onMade: (topicId: string) => void;
}

export function NewTopic({ subjectId, chosenId, onMade }: NewTopicProps) {
  const t = useTranslations('questions');
  const trpc = useTRPC();
  const client = useQueryClient();
  const chosen = useTopics(subjectId).data?.find(({ id }) => id === chosenId);
  const parentId = chosen?.level === 'concept' ? chosen.parentId : chosen?.id;
  const { opener, isOpen, open, close } = useOpener();
  const make = useMutation(
    trpc.questionBank.makeTopic.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.questionBank.listTopics.queryKey({ subjectId }) });
        close();
        onMade(id);
      },
    }),
  );
  return (
    <>
      <Button ref={opener} variant="subtle" px="sm" onClick={open}>
        {t('newTopic')}
      </Button>
      {isOpen && (
        <NameDialog
          title={t('newTopic')}
          label={t('newTopicName')}
          description={t('newTopicIn')}
          isBusy={make.isPending}
          error={make.error}
          onName={(name) => make.mutate({ subjectId, parentId, name })}
          onClose={close}
        />
      )}
    </>
  );
}
