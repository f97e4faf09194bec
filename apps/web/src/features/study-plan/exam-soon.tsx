import type { StudyPlan } from '@debrief/contracts';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { daysToExam } from './days-to-exam.ts';
import classes from './exam-soon.module.css';

/** "Cloud Practitioner is tomorrow." in the last week; nothing before. */
export function ExamSoon({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('today');
  const days = daysToExam(plan);
  if (days === null) return null;
  return (
    <p className={classes.line}>
      <IconCalendarEvent size={20} stroke={1.6} aria-hidden="true" />
      <span>
        {t.rich('examSoon', {
          days,
          exam: plan.goal?.examName ?? '',
          name: (words) => <strong data-content>{words}</strong>,
        })}
      </span>
    </p>
  );
}
