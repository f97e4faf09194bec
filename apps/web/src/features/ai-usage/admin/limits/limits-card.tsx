import type { AiLimits } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../../ui/card.tsx';
import { LimitForm } from './limit-form.tsx';
import { LimitItem } from './limit-item.tsx';
import classes from './limits.module.css';

const scopes = ['everybody', 'role', 'group', 'person'] as const;

/** What each may use: for everybody, roles, classes and people, with whom it meets now. */
export function LimitsCard({ limits: { limits, windowMinutes, callsAtOnce } }: { limits: AiLimits }) {
  const t = useTranslations('limits');
  const [isNew, setNew] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setNew(false);
    opener.current?.focus();
  };
  return (
    <Card
      title={t('each')}
      aside={
        <Button ref={opener} onClick={() => setNew(true)} disabled={isNew}>
          {t('add')}
        </Button>
      }
    >
      <p className={classes.rule}>{t('rule')}</p>
      <p className={classes.rule}>{t('turns', { count: callsAtOnce })}</p>
      {isNew && <LimitForm limit={null} windowMinutes={windowMinutes} onClose={close} />}
      {scopes.map((scope) => {
        const ofScope = limits.filter((limit) => limit.scope === scope);
        return (
          <section key={scope} className={classes.scope}>
            <h3>{t(`scopes.${scope}`)}</h3>
            {ofScope.length === 0 && <p className={classes.quiet}>{t(`noneOf.${scope}`)}</p>}
            <ul className={classes.list}>
              {ofScope.map((limit) => (
                <LimitItem
                  key={limit.id ?? `${limit.period} ${limit.unit}`}
                  limit={limit}
                  windowMinutes={windowMinutes}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Card>
  );
}
