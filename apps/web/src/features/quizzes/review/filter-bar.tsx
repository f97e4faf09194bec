import type { AttemptView } from '@debrief/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import classes from './filter-bar.module.css';
import { filterQuestions, filtersFor, type ReviewFilter } from './filter-questions.ts';

interface FilterBarProps {
  attempt: AttemptView;
  current: ReviewFilter;
}

/** Links, so that a filtered review can be bookmarked and gone back to. */
export function FilterBar({ attempt, current }: FilterBarProps) {
  const t = useTranslations('review');
  return (
    <nav aria-label={t('filters')} className={classes.bar} data-print="hide">
      {filtersFor(attempt.questions).map((filter) => (
        <Link
          key={filter}
          to="/attempts/$attemptId/review"
          params={{ attemptId: attempt.id }}
          search={{ show: filter === 'all' ? undefined : filter }}
          aria-current={filter === current ? 'page' : undefined}
          className={classes.filter}
          activeProps={{}}
          resetScroll={false}
          replace
        >
          {t(`show.${filter}`)}{' '}
          <span className={classes.count}>{filterQuestions(attempt.questions, filter).length}</span>
        </Link>
      ))}
    </nav>
  );
}
