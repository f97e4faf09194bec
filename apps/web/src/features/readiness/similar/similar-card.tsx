import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { LockedNote } from '../../../ui/locked-note.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './similar.module.css';
import { SimilarFacts } from './similar-facts.tsx';

/** What people like oneself did before they passed; looked up when one asks for it. */
export function SimilarCard({ examId }: { examId: string }) {
  const t = useTranslations('readiness.similar');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Card title={t('title')}>
      <p className={classes.text}>{t('text')}</p>
      {isAsked ? (
        <Answer examId={examId} />
      ) : (
        <Button variant="default" onClick={() => setIsAsked(true)}>
          {t('ask')}
        </Button>
      )}
    </Card>
  );
}

function Answer({ examId }: { examId: string }) {
  const t = useTranslations('readiness.similar');
  const query = useQuery(useTRPC().readiness.similar.queryOptions({ examId }));
  return (
    <div role="status">
      <QueryView query={query} skeleton={<Skeleton height="8rem" />}>
        {(answer) => {
          switch (answer.status) {
            case 'known':
              return <SimilarFacts learners={answer.learners} names={answer.names} />;
            case 'too-few':
              return <p>{t('tooFew', { count: answer.fewestPeople })}</p>;
            case 'unknown-self':
              return <p>{t('unknownSelf')}</p>;
            case 'locked':
              return <LockedNote>{t('locked')}</LockedNote>;
          }
        }}
      </QueryView>
    </div>
  );
}
