import type { QuizDetail } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Bar } from '../../ui/bar.tsx';
import classes from './domain-coverage.module.css';

interface DomainCoverageProps {
  domains: QuizDetail['domains'];
  total: number;
  lang: string;
}

/** Before the start: how many questions each domain brings. */
export function DomainCoverage({ domains, total, lang }: DomainCoverageProps) {
  const t = useTranslations('quizzes');
  return (
    <ul className={classes.domains}>
      {domains.map(({ topicId, name, questionCount }) => (
        <li key={topicId}>
          <span data-content lang={lang}>
            {name}
          </span>
          <span className={classes.count}>{t('questions', { count: questionCount })}</span>
          <Bar percent={(questionCount / total) * 100} />
        </li>
      ))}
    </ul>
  );
}
