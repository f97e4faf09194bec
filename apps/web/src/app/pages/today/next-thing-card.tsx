import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TaskStart } from '../../../features/study-plan/task-start.tsx';
import { useTaskWords } from '../../../features/study-plan/use-task-words.ts';
import { LinkButton } from '../../../ui/link.tsx';
import type { NextThing } from './choose-next-thing.ts';
import classes from './next-thing-card.module.css';

/** The first line of the day: one thing, why, and one button. */
export function NextThingCard({ thing }: { thing: NextThing }) {
  const { eyebrow, title, why } = useNextThingWords()(thing);
  return (
    <section className={classes.card} aria-labelledby="next-thing">
      <div>
        <p className={classes.eyebrow}>{eyebrow}</p>
        <h2 id="next-thing" className={classes.title} data-content>
          {title}
        </h2>
        <p className={classes.why}>{why}</p>
      </div>
      <Action thing={thing} />
    </section>
  );
}

function useNextThingWords() {
  const t = useTranslations('today.next');
  const taskWords = useTaskWords();
  const weaknessWhy = useWeaknessWhy();
  return (thing: NextThing): { eyebrow: string; title: ReactNode; why: string } => {
    switch (thing.kind) {
      case 'resume': {
        const { quiz, attempt } = thing;
        const why = t('resumeWhy', { answered: attempt.answeredCount, total: quiz.questionCount });
        return { eyebrow: t('resume'), title: quiz.title, why };
      }
      case 'first-quiz':
        return {
          eyebrow: t('first'),
          title: thing.quiz.title,
          why: t('firstWhy', { count: thing.quiz.questionCount }),
        };
      case 'task': {
        const { title, why, size } = taskWords(thing.task);
        return { eyebrow: t('task', { size }), title, why };
      }
      case 'weakness':
        return { eyebrow: t('weakness'), title: thing.topicName, why: weaknessWhy(thing) };
      case 'fading': {
        const { topicName, mastery, fadesTo } = thing;
        const values = { from: Math.round(mastery), to: Math.round(fadesTo) };
        return { eyebrow: t('fading'), title: topicName, why: t('fadingWhy', values) };
      }
      case 'again':
        return { eyebrow: t('again'), title: thing.quiz.title, why: t('againWhy') };
      case 'nothing':
        return { eyebrow: t('nothing'), title: t('nothingTitle'), why: t('nothingWhy') };
    }
  };
}

function useWeaknessWhy() {
  const t = useTranslations('today.next');
  return ({ mastery, missed }: Extract<NextThing, { kind: 'weakness' }>) => {
    const values = { mastery: Math.round(mastery) };
    if (!missed) return t('weaknessWhy', values);
    return t('weaknessMissed', { ...values, wrong: missed.wrongCount, count: missed.questionCount });
  };
}

function Action({ thing }: { thing: NextThing }) {
  const t = useTranslations('today.next');
  const taskWords = useTaskWords();
  switch (thing.kind) {
    case 'resume':
      return (
        <LinkButton size="lg" to="/attempts/$attemptId" params={{ attemptId: thing.attempt.id }}>
          {t('goResume')}
        </LinkButton>
      );
    case 'first-quiz':
    case 'again':
      return (
        <LinkButton size="lg" to="/quizzes/$quizId" params={{ quizId: thing.quiz.id }}>
          {t('goQuiz')}
        </LinkButton>
      );
    case 'task':
      return <TaskStart task={thing.task} title={taskWords(thing.task).title} look="filled" />;
    case 'weakness':
    case 'fading':
      return (
        <LinkButton size="lg" to="/practise/$topicId" params={{ topicId: thing.topicId }}>
          {t('goPractise')}
        </LinkButton>
      );
    case 'nothing':
      return null;
  }
}
