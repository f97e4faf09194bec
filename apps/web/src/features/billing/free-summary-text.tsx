import type { AttemptView } from '@debrief/contracts';
import { freeSummary, type ScoreCard } from '@debrief/core';
import { Fragment } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './billing.module.css';

/** "You scored 75% on this quiz. Correct: 45/60 questions. Strong categories: Storage. Needs work: Networking." */
export function FreeSummaryText({ attempt, card }: { attempt: AttemptView; card: ScoreCard }) {
  const t = useTranslations('billing.summary');
  const format = useFormatter();
  const facts = freeSummary(card);
  const names = new Map<string, string>(attempt.topics.map(({ id, name }) => [id, name]));
  const list = (ids: readonly string[]) => () =>
    ids.map((id, index) => (
      <Fragment key={id}>
        {index > 0 && ', '}
        <span data-content lang={attempt.language}>
          {names.get(id)}
        </span>
      </Fragment>
    ));
  const percent = format.number(facts.scorePercent, { maximumFractionDigits: 1 });
  return (
    <p className={classes.summary}>
      {t('scored', { percent })} {t('correct', { right: facts.right, total: facts.total })}{' '}
      {facts.strongCategoryIds.length > 0 && t.rich('strong', { names: list(facts.strongCategoryIds) })}{' '}
      {facts.weakCategoryIds.length > 0 && t.rich('weak', { names: list(facts.weakCategoryIds) })}
    </p>
  );
}
