import type { Essay, MarkEssayResult } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextLink } from '../../ui/link.tsx';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { When } from '../../ui/when.tsx';
import { MarkForm } from './mark-form.tsx';
import classes from './marking.module.css';

const route = getRouteApi('/app/marking/$attemptId/$questionVersionId');

/** One essay beside what it is marked by. */
export function EssayPage() {
  const place = route.useParams();
  const { quiz } = route.useSearch();
  const [saved, setSaved] = useState<MarkEssayResult>();
  const query = useQuery(useTRPC().quizzes.marking.get.queryOptions(place, { staleTime: 0 }));
  return (
    <QueryView query={query} isPage skeleton={<Skeleton height="28rem" radius="md" />}>
      {(essay) => (
        <EssayView
          key={`${essay.attemptId} ${essay.questionVersionId}`}
          {...{ essay, quiz, saved }}
          onSaved={setSaved}
        />
      )}
    </QueryView>
  );
}

interface EssayViewProps {
  essay: Essay;
  quiz: string | undefined;
  /** What became of the essay before this one. */
  saved: MarkEssayResult | undefined;
  onSaved: (result: MarkEssayResult) => void;
}

function EssayView({ essay, quiz, saved, onSaved }: EssayViewProps) {
  const t = useTranslations('marking');
  const { question, language, attemptId } = essay;
  return (
    <Page
      title={essay.studentName}
      isContentTitle
      eyebrow={
        <TextLink to="/marking" search={{ quiz }}>
          {t('title')}
        </TextLink>
      }
      lead={t.rich('lead1', {
        quiz: essay.quizTitle,
        name: (words) => <span data-content>{words}</span>,
        when: () => <When at={essay.submittedAt} as="moment" />,
      })}
    >
      <p role="status" className={classes.saved}>
        {saved && t('saved', { points: Number(saved.points), max: Number(saved.maxPoints) })}
      </p>
      <div className={classes.columns}>
        <div className={classes.reading}>
          <Card title={t('question')}>
            <Markdown lang={language}>{question.stem}</Markdown>
            {question.sampleAnswer && (
              <Disclosure label={t('sample')}>
                <Markdown lang={language}>{question.sampleAnswer}</Markdown>
              </Disclosure>
            )}
          </Card>
          <EssayText essay={essay} />
          <TextLink to="/attempts/$attemptId/review" params={{ attemptId }}>
            {t('wholeAttempt')}
          </TextLink>
        </div>
        <MarkForm essay={essay} quiz={quiz} onSaved={onSaved} />
      </div>
    </Page>
  );
}

function EssayText({ essay: { text, language } }: { essay: Essay }) {
  const t = useTranslations('marking');
  return (
    <section aria-labelledby="essay-heading">
      <h2 id="essay-heading" className={classes.heading}>
        {t('essay')}
      </h2>
      {text.trim() === '' ? (
        <p>{t('nothingWritten')}</p>
      ) : (
        // Plain, as it was written: it is marked, not rendered.
        <div className={classes.text} data-content lang={language} dir="auto">
          {text}
        </div>
      )}
    </section>
  );
}
