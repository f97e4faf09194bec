import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { MasteryScale } from '../topics/mastery-scale.tsx';
import { ExampleLine } from './example-line.tsx';
import classes from './first-visit.module.css';

/** Before the first quiz: what will stand here, drawn as examples that say they are some. */
export function FirstVisit() {
  const t = useTranslations('progress.firstVisit');
  return (
    <section aria-labelledby="first-visit">
      <h2 id="first-visit" className={classes.title}>
        {t('title')}
      </h2>
      <p className={classes.lead}>{t('lead')}</p>
      <div className={classes.examples}>
        <Example title={t('scores')} text={t('scoresText')}>
          <ExampleLine />
        </Example>
        <Example title={t('topics')} text={t('topicsText')}>
          <ExampleTopics />
        </Example>
        <Example title={t('plan')} text={t('planText')}>
          <ExamplePlan />
        </Example>
      </div>
    </section>
  );
}

function Example({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const t = useTranslations('progress.firstVisit');
  return (
    <figure className={classes.example}>
      <div className={classes.drawing} aria-hidden="true">
        <span className={classes.tag}>{t('example')}</span>
        {children}
      </div>
      <figcaption>
        <strong>{title}</strong>
        <span>{text}</span>
      </figcaption>
    </figure>
  );
}

const exampleTopics = [
  { key: 'known', mastery: 84, low: 78, high: 89, fadesTo: null },
  { key: 'fading', mastery: 66, low: 57, high: 75, fadesTo: 52 },
  { key: 'weak', mastery: 31, low: 20, high: 43, fadesTo: null },
] as const;

function ExampleTopics() {
  const t = useTranslations('progress.firstVisit.names');
  return exampleTopics.map(({ key, ...topic }) => (
    <div key={key} className={classes.topic}>
      <span>{t(key)}</span>
      <MasteryScale {...topic} />
    </div>
  ));
}

function ExamplePlan() {
  const t = useTranslations('progress.firstVisit.tasks');
  return (['practise', 'review', 'mock'] as const).map((key, index) => (
    <div key={key} className={classes.task} data-done={index === 0}>
      <span className={classes.tick} />
      {t(key)}
    </div>
  ));
}
