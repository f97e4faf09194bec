import { Anchor, Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import classes from './landing-page.module.css';
import { SampleDebrief } from './sample-debrief.tsx';
import { useDemo } from './use-demo.ts';
import { useMe } from './use-me.ts';

const steps = ['quiz', 'debrief', 'plan'] as const;

export function LandingPage() {
  const t = useTranslations('landing');
  usePageTitle(t('title'));
  return (
    <div className={classes.page}>
      <section className={classes.hero}>
        <div>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
          <Entrances />
        </div>
        <SampleDebrief />
      </section>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>
            <h2>{t(`${step}Title`)}</h2>
            <p>{t(`${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Entrances() {
  const t = useTranslations('landing');
  const { canDemo } = useMe();
  return (
    <>
      {canDemo && <DemoEntrance />}
      <div className={classes.entrances}>
        <LinkButton to="/sign-up" variant={canDemo ? 'default' : 'filled'}>
          {t('signUp')}
        </LinkButton>
        <LinkButton to="/sign-in" variant="subtle">
          {t('signIn')}
        </LinkButton>
      </div>
    </>
  );
}

function DemoEntrance() {
  const t = useTranslations('landing');
  const demo = useDemo();
  const small = (as: 'tutor' | 'admin') => (words: React.ReactNode) => (
    <Anchor component="button" type="button" inherit underline="always" onClick={() => demo.enter(as)}>
      {words}
    </Anchor>
  );
  return (
    <div className={classes.demo}>
      <Button size="lg" loading={demo.isEntering} onClick={() => demo.enter('student')}>
        {t('tryStudent')}
      </Button>
      <p className={classes.small}>{t.rich('trySmall', { tutor: small('tutor'), admin: small('admin') })}</p>
      {demo.failure && (
        <p role="alert" className={classes.failure}>
          {demo.failure}
        </p>
      )}
    </div>
  );
}
