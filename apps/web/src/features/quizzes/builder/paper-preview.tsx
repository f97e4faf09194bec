import type { PreviewPaper, Subject } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newId } from '../../../new-id.ts';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import classes from './builder.module.css';
import { type BuilderValues, toSections } from './builder-values.ts';
import { Coverage } from './coverage.tsx';
import { useProblemWords } from './use-builder-form.ts';

interface PaperPreviewProps {
  values: BuilderValues;
  subject: Subject | undefined;
}

/** A paper as one student would get it, drawn anew while the quiz is being changed. */
export function PaperPreview({ values, subject }: PaperPreviewProps) {
  const t = useTranslations('builder.preview');
  const [seed, setSeed] = useState(newId);
  const { subjectId, shuffleQuestions } = values;
  const written = useMemo(() => JSON.stringify(toSections(values.sections)), [values.sections]);
  const [sections] = useDebouncedValue(written, 500);
  const isEmpty = values.sections.every(({ items }) => items.length === 0);
  const input = { subjectId, shuffleQuestions, seed, sections: JSON.parse(sections) };
  const preview = useQuery(
    useTRPC().quizzes.previewPaper.queryOptions(input, {
      enabled: !isEmpty && subjectId !== '',
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  if (isEmpty)
    return (
      <Card title={t('title')}>
        <p className={classes.small}>{t('empty')}</p>
      </Card>
    );
  return (
    <Card
      title={t('title')}
      aside={
        <Button variant="subtle" px="xs" onClick={() => setSeed(newId())}>
          {t('another')}
        </Button>
      }
    >
      <QueryView query={preview} skeleton={<Skeleton height="16rem" />}>
        {(paper) => (
          <>
            <Sum paper={paper} />
            <Coverage paper={paper} subject={subject} blueprintId={values.blueprintId} />
            <Questions paper={paper} />
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Sum({ paper }: { paper: PreviewPaper }) {
  const t = useTranslations('builder.preview');
  const words = useProblemWords();
  const questions = paper.sections.flatMap((section) => section.questions);
  const points = questions.reduce((sum, question) => sum + Number(question.points), 0);
  return (
    <>
      <p role="status" className={classes.small}>
        {t('sum', { count: questions.length, points })}
      </p>
      {paper.problems.map((problem) => (
        <p key={problem.path} className={classes.problem}>
          {words(problem)}
        </p>
      ))}
    </>
  );
}

function Questions({ paper }: { paper: PreviewPaper }) {
  const t = useTranslations('builder.preview');
  let before = 0;
  return paper.sections.map(({ id, title, questions }) => {
    const start = before + 1;
    before += questions.length;
    return (
      <section key={id}>
        {title && (
          <h3 className={classes.part} data-content>
            {title}
          </h3>
        )}
        <ol className={classes.preview} start={start}>
          {questions.map((question) => (
            <li key={question.id}>
              <span className={classes.stem} data-content>
                {stemInWords(question.stem)}
              </span>
              <span className={classes.small}>
                {t(question.isDrawn ? 'drawn' : 'fixed', { points: Number(question.points) })}
              </span>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}
