import type { QuestionPreview } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { readFailure } from '../../../errors/read-failure.ts';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { PreviewToken } from '../../../ui/markdown/media.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { StatusMark } from '../status-mark.tsx';
import { TryQuestion } from '../try-question/try-question.tsx';
import classes from './preview-page.module.css';

const route = getRouteApi('/public/preview/$token');

/** For whoever has the link, signed in or not: the question, its key when asked for, nothing to change. */
export function PreviewPage() {
  const t = useTranslations('bank.preview');
  const { token } = route.useParams();
  const query = useQuery(
    useTRPC().questionBank.openPreview.queryOptions({ token }, { retry: false, staleTime: 0 }),
  );
  const gone = goneBecause(query.error);
  if (gone)
    return (
      <StateView kind="not-found" title={t(`${gone}Title`)} isPage>
        <p>{t(`${gone}Text`)}</p>
      </StateView>
    );
  return (
    <Page title={t('pageTitle')} lead={t('pageLead')} width="reading">
      <QueryView query={query} skeleton={<Skeleton height="18rem" />}>
        {(preview) => (
          <PreviewToken value={token}>
            <Preview {...preview} />
          </PreviewToken>
        )}
      </QueryView>
    </Page>
  );
}

function Preview({ question, version, topicPath, status, expiresAt }: QuestionPreview) {
  const t = useTranslations('bank.preview');
  const format = useFormatter();
  const date = format.dateTime(new Date(expiresAt), { dateStyle: 'long' });
  return (
    <>
      <p className={classes.facts}>
        <StatusMark status={status} />
        <span data-content>{topicPath.join(' › ')}</span>
        <span>{t('version', { version })}</span>
        <span>{t('until', { date })}</span>
      </p>
      <Card>
        <TryQuestion question={question} lang="" />
      </Card>
    </>
  );
}

/** Run out or taken back, or never a link at all. */
function goneBecause(error: unknown): 'over' | 'broken' | null {
  if (!error) return null;
  const { code } = readFailure(error);
  if (code === 'gone') return 'over';
  return code === 'not-found' || code === 'invalid' ? 'broken' : null;
}
