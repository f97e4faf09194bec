import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC, useTRPCClient } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import classes from './editor.module.css';
import { contentOfDraft } from './editor-content.ts';
import type { EditorModel } from './use-editor.ts';
import type { PublishModel } from './use-publish.ts';

interface NoticesProps {
  editor: EditorModel;
  publish: PublishModel;
}

/** What asks for a decision before anything else goes on. */
export function Notices({ editor, publish }: NoticesProps) {
  const { saving } = editor;
  return (
    <>
      {saving.phase === 'conflict' && <DraftConflict editor={editor} />}
      {saving.phase === 'refused' && <FailureLine error={saving.error} />}
      {publish.isOvertaken ? (
        <Overtaken editor={editor} publish={publish} />
      ) : (
        <FailureLine error={publish.save.error} />
      )}
    </>
  );
}

/** The draft was changed in another tab or on another device. */
function DraftConflict({ editor }: { editor: EditorModel }) {
  const t = useTranslations('bank.editor.conflict');
  const client = useTRPCClient();
  const { start, content, keeper, write } = editor;
  const settle = useMutation({
    mutationFn: async (keep: 'mine' | 'theirs') => {
      const other = await client.questionBank.getDraft.query({ draftId: start.draftId });
      if (keep === 'mine') return keeper.keepMine(other.revision);
      keeper.takeTheirs(other);
      write(contentOfDraft(other, content.place.topicId));
    },
  });
  return (
    <div className={classes.notice} role="alert">
      <p>{t('text')}</p>
      <Group gap="sm">
        <Button loading={settle.isPending} onClick={() => settle.mutate('mine')}>
          {t('keepMine')}
        </Button>
        <Button variant="default" disabled={settle.isPending} onClick={() => settle.mutate('theirs')}>
          {t('takeOther')}
        </Button>
      </Group>
      <FailureLine error={settle.error} />
    </div>
  );
}

/** Somebody brought a newer version into the bank while this one was being written. */
function Overtaken({ editor, publish }: NoticesProps) {
  const t = useTranslations('bank.editor.overtaken');
  const trpc = useTRPC();
  const client = useQueryClient();
  const questionId = editor.start.detail?.id ?? '';
  const goOn = useMutation({
    mutationFn: async () => {
      const now = await client.fetchQuery(
        trpc.questionBank.getQuestion.queryOptions({ questionId }, { staleTime: 0 }),
      );
      await publish.saveAs('published', now.currentVersion);
    },
  });
  return (
    <div className={classes.notice} role="alert">
      <p>{t('text')}</p>
      <Group gap="sm">
        <LinkButton to="/questions/$questionId" params={{ questionId }} target="_blank" variant="default">
          {t('look')}
        </LinkButton>
        <Button loading={goOn.isPending} onClick={() => goOn.mutate()}>
          {t('goOn')}
        </Button>
      </Group>
      <FailureLine error={goOn.error} />
    </div>
  );
}
