import type { PaperQuestion } from '@debrief/contracts';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './review-list.module.css';
import { ReviewedQuestion } from './reviewed-question.tsx';

interface ReviewListProps {
  questions: readonly PaperQuestion[];
  lang: string;
  /** The number a link pointed at. */
  focused: number | undefined;
  /** What else is said about a question. */
  words?: (question: PaperQuestion) => ReactNode;
  /** What one can do about a question. */
  action?: (question: PaperQuestion) => ReactNode;
}

export function ReviewList({ questions, lang, focused, words, action }: ReviewListProps) {
  const t = useTranslations('review');
  const target = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused === undefined) return;
    target.current?.scrollIntoView({ block: 'start' });
    target.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <ol className={classes.list}>
      {questions.map((question) => (
        <li key={question.questionVersionId} className={classes.item}>
          <h2 className={classes.number} tabIndex={-1} ref={question.number === focused ? target : undefined}>
            {t('question', { number: question.number })}
          </h2>
          <ReviewedQuestion question={question} lang={lang} />
          {words?.(question)}
          {action && <div data-print="hide">{action(question)}</div>}
        </li>
      ))}
    </ol>
  );
}
