import { Skeleton } from '@mantine/core';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { newId } from '../../../new-id.ts';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { Editor } from './editor.tsx';
import { useEditStart, useNewStart } from './use-editor-start.ts';

const newRoute = getRouteApi('/app/questions/new');
const editRoute = getRouteApi('/app/questions/$questionId/edit');

/** The draft's name stands in the address: a reload goes on where one was. */
export function NewQuestionPage() {
  const search = newRoute.useSearch();
  if (!search.draft) return <Navigate to="/questions/new" search={{ ...search, draft: newId() }} replace />;
  return <NewQuestion key={search.draft} draftId={search.draft} />;
}

function NewQuestion({ draftId }: { draftId: string }) {
  const t = useTranslations('bank');
  const { subject, topic, copy } = newRoute.useSearch();
  const query = useNewStart({ draftId, subjectId: subject, topicId: topic, copyOf: copy });
  return (
    <Page title={t('editor.newTitle')} eyebrow={<TextLink to="/questions">{t('title')}</TextLink>}>
      <QueryView query={query} skeleton={<EditorSkeleton />}>
        {(start) => <Editor start={start} />}
      </QueryView>
    </Page>
  );
}

export function EditQuestionPage() {
  const { questionId } = editRoute.useParams();
  return <EditQuestion key={questionId} questionId={questionId} />;
}

function EditQuestion({ questionId }: { questionId: string }) {
  const t = useTranslations('bank');
  const query = useEditStart(questionId);
  const eyebrow = (
    <TextLink to="/questions/$questionId" params={{ questionId }}>
      {t('editor.toQuestion')}
    </TextLink>
  );
  return (
    <Page title={t('editor.editTitle')} eyebrow={eyebrow}>
      <QueryView query={query} skeleton={<EditorSkeleton />}>
        {(start) =>
          start.detail?.canEdit === false ? (
            <StateView kind="not-allowed" title={t('editor.notYours')}>
              <p>{t('editor.notYoursText')}</p>
            </StateView>
          ) : (
            <Editor start={start} />
          )
        }
      </QueryView>
    </Page>
  );
}

function EditorSkeleton() {
  return (
    <>
      <Skeleton height="3rem" mb="lg" />
      <Skeleton height="10rem" mb="lg" />
      <Skeleton height="16rem" />
    </>
  );
}
