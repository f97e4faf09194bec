import type { QuizDetail } from '@debrief/contracts';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDurationText } from '../../ui/use-duration-text.ts';
import { When } from '../../ui/when.tsx';
import classes from './quiz-rules.module.css';

/** Pass mark, attempts, what counts, when it is open: only what this quiz has. */
export function QuizRules({ quiz }: { quiz: QuizDetail }) {
  const t = useTranslations('quizzes.rules');
  const rules = useRules(quiz).filter(({ value }) => value !== null);
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title" className={classes.title}>
        {t('title')}
      </h2>
      <dl className={classes.rules}>
        {rules.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`names.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Rule {
  name: 'pass' | 'attempts' | 'next' | 'coolDown' | 'grade' | 'opens' | 'closes' | 'review' | 'confidence';
  value: ReactNode;
}

function useRules(quiz: QuizDetail): Rule[] {
  const t = useTranslations('quizzes.rules');
  const durationText = useDurationText();
  const { attempts, opensAt, closesAt, passPercent, serverNow } = quiz;
  const { allowed, used, coolDownMs } = attempts;
  const isToOpen = opensAt !== null && Date.parse(opensAt) > Date.parse(serverNow);
  const left = allowed === null ? 0 : Math.max(0, allowed - used);
  const isHeldBack = quiz.review === 'after-close' && quiz.modes.includes('exam');
  return [
    { name: 'pass', value: passPercent === null ? null : t('percent', { percent: passPercent / 100 }) },
    { name: 'attempts', value: allowed === null ? null : t('attemptsLeft', { left, allowed }) },
    { name: 'next', value: attempts.nextAt ? <When at={attempts.nextAt} as="moment" /> : null },
    { name: 'coolDown', value: coolDownMs > 0 && allowed !== 1 ? durationText(coolDownMs) : null },
    { name: 'grade', value: gradeText(t, quiz) },
    { name: 'opens', value: isToOpen ? <When at={opensAt} as="moment" /> : null },
    { name: 'closes', value: closesAt ? <When at={closesAt} as="moment" /> : null },
    { name: 'review', value: isHeldBack ? t('afterClose') : null },
    { name: 'confidence', value: quiz.asksConfidence ? t('asksConfidence') : null },
  ];
}

type Words = ReturnType<typeof useTranslations<'quizzes.rules'>>;

/** What the attempts so far come to; before the first, what will count, where that is not plain. */
function gradeText(t: Words, { grade, attempts }: QuizDetail): string | null {
  const grading = t(`gradings.${grade.grading}`);
  if (grade.percent !== null)
    return t('gradeSoFar', { percent: grade.percent / 100, count: grade.count, grading });
  const isPlain = attempts.allowed === 1 || (grade.grading === 'best' && attempts.allowed === null);
  return isPlain ? null : grading;
}
