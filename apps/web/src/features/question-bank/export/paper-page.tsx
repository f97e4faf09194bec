import { Button, Group, Skeleton, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPCClient } from '../../../trpc.ts';
import { LinkButton, TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { readChoice } from './export-search.ts';
import classes from './paper.module.css';
import { PaperQuestion } from './paper-question.tsx';

const route = getRouteApi('/app/questions/paper');

/** Questions for paper; what is only for the screen is not printed. */
export function PaperPage() {
  const t = useTranslations('export.paper');
  const words = useTranslations('export');
  const bank = useTranslations('bank');
  const search = route.useSearch();
  const choice = readChoice(search);
  const [hasKey, setHasKey] = useState(false);
  const api = useTRPCClient();
  const query = useQuery({
    queryKey: ['question-paper', search],
    queryFn: () => (choice ? api.questionBank.listForPrint.mutate({ choice }) : []),
  });
  if (!choice) {
    return (
      <StateView
        kind="empty"
        isPage
        title={words('none')}
        action={<LinkButton to="/questions">{bank('title')}</LinkButton>}
      >
        <p>{words('noneText')}</p>
      </StateView>
    );
  }
  return (
    <Page
      title={t('title')}
      eyebrow={
        <TextLink to="/questions/export" search={search}>
          {words('title')}
        </TextLink>
      }
      width="reading"
    >
      <Group className={classes.tools} gap="lg">
        <Switch
          label={t('withKey')}
          checked={hasKey}
          onChange={(event) => setHasKey(event.currentTarget.checked)}
        />
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </Group>
      <QueryView query={query} skeleton={<Skeleton height="32rem" />}>
        {(questions) => (
          <article className={classes.paper}>
            <p className={classes.head}>
              <span>{t('name')}</span>
              <span>{t('date')}</span>
            </p>
            <ol className={classes.questions}>
              {questions.map(({ question }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper.
                <li key={index}>
                  <PaperQuestion question={question} hasKey={hasKey} />
                </li>
              ))}
            </ol>
          </article>
        )}
      </QueryView>
    </Page>
  );
}
