import type { QuizDetail } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Bar } from '../../ui/bar.tsx';
import classes from './domain-coverage.module.css';

/** The parts of the paper in their order, each with its share of the score. */
export function QuizSections({ quiz }: { quiz: QuizDetail }) {
  const t = useTranslations('quizzes');
  const { sections, questionCount, language } = quiz;
  const weights = sections.reduce((sum, section) => sum + (section.weightPercent ?? 0), 0);
  return (
    <ol className={classes.domains} aria-label={t('sections')}>
      {sections.map((section) => {
        const share =
          section.weightPercent === null
            ? section.questionCount / Math.max(1, questionCount)
            : section.weightPercent / weights;
        return (
          <li key={section.id}>
            <span data-content lang={language}>
              {section.title || section.topicName}
            </span>
            <span className={classes.count}>
              {section.weightPercent === null
                ? t('questions', { count: section.questionCount })
                : t('sectionShare', { count: section.questionCount, share })}
            </span>
            <Bar percent={share * 100} />
          </li>
        );
      })}
    </ol>
  );
}
