import type { LearnerTip, SimilarLearners } from '@debrief/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import classes from './similar.module.css';

interface SimilarFactsProps {
  learners: SimilarLearners;
  names: Readonly<Record<string, string>>;
}

/** What they did, and what of it one has done less. */
export function SimilarFacts({ learners, names }: SimilarFactsProps) {
  const t = useTranslations('readiness.similar');
  const duration = useDurationText();
  const { personCount, quizCount, minutesPerQuiz, focusTopicId, tips } = learners;
  return (
    <>
      <p className={classes.text}>{t('summary', { count: personCount })}</p>
      <dl className={classes.facts}>
        <Fact name={t('quizzes')}>{t('quizzesOf', { count: quizCount })}</Fact>
        <Fact name={t('time')}>{t('timeOf', { minutes: duration(minutesPerQuiz * 60_000) })}</Fact>
        <Fact name={t('focus')}>
          {focusTopicId === null ? t('noFocus') : <span data-content>{names[focusTopicId]}</span>}
        </Fact>
      </dl>
      <h3 className={classes.title}>{t('tips')}</h3>
      {tips.length === 0 && <p>{t('noTips')}</p>}
      <ul className={classes.tips}>
        {tips.map((tip) => (
          <li key={tip.code === 'more-of-domain' ? tip.topicId : tip.code}>
            <Tip tip={tip} names={names} />
          </li>
        ))}
      </ul>
      <p className={classes.small}>{t('correlation')}</p>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Tip({ tip, names }: { tip: LearnerTip; names: SimilarFactsProps['names'] }) {
  const t = useTranslations('readiness.similar');
  const duration = useDurationText();
  switch (tip.code) {
    case 'more-quizzes':
      return t('moreQuizzes', { theirs: tip.theirCount, own: tip.ownCount });
    case 'more-time':
      return t('moreTime', {
        theirs: duration(tip.theirMinutes * 60_000),
        own: duration(tip.ownMinutes * 60_000),
      });
    case 'more-of-domain':
      return t.rich('moreOfDomain', {
        ...{ name: names[tip.topicId] ?? '', theirs: tip.theirPercent, own: tip.ownPercent },
        topic: (words) => (
          <TextLink to="/practise/$topicId" params={{ topicId: tip.topicId }} underline="always" data-content>
            {words}
          </TextLink>
        ),
      });
  }
}
