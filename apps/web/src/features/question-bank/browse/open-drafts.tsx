import type { QuestionDraft } from '@debrief/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import { When } from '../../../ui/when.tsx';
import classes from './open-drafts.module.css';

/** What one has begun and not yet brought into the bank; nothing when there is nothing. */
export function OpenDrafts({ subjectId }: { subjectId: string }) {
  const t = useTranslations('bank.drafts');
  const drafts = useQuery(
    useTRPC().questionBank.listDrafts.queryOptions({ subjectId }, { staleTime: 0 }),
  ).data;
  if (!drafts || drafts.length === 0) return null;
  return (
    <div className={classes.drafts}>
      <Disclosure label={t('title', { count: drafts.length })}>
        <ul className={classes.list}>
          {drafts.map((draft) => (
            <DraftRow key={draft.draftId} draft={draft} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function DraftRow({ draft }: { draft: QuestionDraft }) {
  const t = useTranslations('bank.drafts');
  const trpc = useTRPC();
  const client = useQueryClient();
  const discard = useMutation(
    trpc.questionBank.discardDraft.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.questionBank.listDrafts.pathKey() }),
    }),
  );
  const stem = stemInWords(draft.body.stem ?? '');
  const words = stem ? <span data-content>{stem}</span> : t('nothing');
  const { draftId, questionId } = draft;
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        {questionId ? (
          <TextLink to="/questions/$questionId/edit" params={{ questionId }}>
            {words}
          </TextLink>
        ) : (
          <TextLink to="/questions/new" search={{ draft: draftId }}>
            {words}
          </TextLink>
        )}{' '}
        <span className={classes.when}>
          {t('saved')} <When at={draft.savedAt} as="ago" />
        </span>
      </span>
      <ConfirmButton
        label={t('discard')}
        ariaLabel={t('discardOf', { stem: stem || t('nothing') })}
        title={t('discardTitle')}
        text={t('discardText')}
        isBusy={discard.isPending}
        onConfirm={() => discard.mutate({ draftId })}
      />
      <FailureLine error={discard.error} />
    </li>
  );
}
