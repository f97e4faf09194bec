import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './auth-card.module.css';
import { useDemo } from './use-demo.ts';
import { useMe } from './use-me.ts';

const entrances = [
  { as: 'student', label: 'demoStudent' },
  { as: 'tutor', label: 'demoTutor' },
  { as: 'admin', label: 'demoAdmin' },
] as const;

/** Shown only where the installation lets people try it without an account. */
export function DemoEntrances() {
  const t = useTranslations('auth');
  const { canDemo } = useMe();
  const demo = useDemo();
  if (!canDemo) return null;
  return (
    <div className={classes.demo}>
      <span>{t('demo')}</span>
      {entrances.map(({ as, label }) => (
        <Button key={as} variant="subtle" px="xs" onClick={() => demo.enter(as)}>
          {t(label)}
        </Button>
      ))}
      {demo.failure && <span role="alert">{demo.failure}</span>}
    </div>
  );
}
