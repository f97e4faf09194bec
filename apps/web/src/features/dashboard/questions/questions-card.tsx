import type { DashboardBody } from '@debrief/contracts';
import type { QuestionHistory } from '@debrief/core';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { OutcomeMarks } from './outcome-marks.tsx';
import classes from './questions-card.module.css';

const shownFirst = 5;

/** Questions met more than once: how each went, time after time. */
export function QuestionsCard({ body: { questions, names } }: { body: DashboardBody }) {
  const t = useTranslations('progress.questions');
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? questions : questions.slice(0, shownFirst);
  return (
    <Card title={t('title')}>
      <p className={classes.lead}>{t('lead')}</p>
      <ul className={classes.list}>
        {shown.map((question) => (
          <li key={question.questionId} className={classes.item}>
            <div className={classes.words}>
              <Excerpt question={question} />
              <span className={classes.topic} data-content>
                {names[question.topicId]}
              </span>
            </div>
            <OutcomeMarks entries={question.entries} />
          </li>
        ))}
      </ul>
      {questions.length > shownFirst && (
        <Button variant="subtle" px="xs" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('all', { count: questions.length })}
        </Button>
      )}
    </Card>
  );
}

/** Opens the newest review in which it stands, at that very question. */
function Excerpt({ question: { excerpt, entries } }: { question: QuestionHistory }) {
  const last = entries.findLast(({ attemptId }) => attemptId !== null);
  if (!last?.attemptId)
    return (
      <span className={classes.excerpt} data-content>
        {excerpt}
      </span>
    );
  return (
    <TextLink
      to="/attempts/$attemptId/review"
      params={{ attemptId: last.attemptId }}
      search={last.questionVersionId ? { question: last.questionVersionId } : {}}
      className={classes.excerpt}
      data-content
    >
      {excerpt}
    </TextLink>
  );
}
