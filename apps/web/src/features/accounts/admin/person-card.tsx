import type { Person } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { useOpener } from '../../../ui/use-opener.ts';
import { When } from '../../../ui/when.tsx';
import { useProfile } from '../use-me.ts';
import classes from './person-card.module.css';
import { SuspendForm } from './suspend-form.tsx';
import { useSuspension } from './use-suspension.ts';

/** Somebody, and whether they may come in. */
export function PersonCard({ person, takesFocus }: { person: Person; takesFocus: boolean }) {
  const t = useTranslations('people');
  const { id } = useProfile();
  const { name, email, role, suspension } = person;
  const title = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const heading = (
    <span ref={title} tabIndex={-1} data-content>
      {name}
    </span>
  );
  return (
    <Card title={heading}>
      <div className={classes.card}>
        <p className={classes.who}>
          {t(`roles.${role}`)} · <span data-content>{email}</span>
        </p>
        {suspension ? <Shut suspension={suspension} /> : <p className={classes.door}>{t('door.open')}</p>}
        {id === person.userId ? <p className={classes.who}>{t('door.you')}</p> : <Door person={person} />}
      </div>
    </Card>
  );
}

function Shut({ suspension: { at, by, reason } }: { suspension: NonNullable<Person['suspension']> }) {
  const t = useTranslations('people.door');
  const parts = {
    at: () => <When at={at} as="moment" />,
    content: (words: React.ReactNode) => <span data-content>{words}</span>,
  };
  return (
    <div>
      <p className={`${classes.door} ${classes.shut}`}>
        {by === null ? t.rich('shutByNobody', parts) : t.rich('shut', { ...parts, by })}
      </p>
      <p className={classes.door}>{t.rich('reasonWas', { ...parts, reason })}</p>
    </div>
  );
}

function Door({ person: { userId, name, suspension } }: { person: Person }) {
  const t = useTranslations('people.door');
  const { suspend, restore } = useSuspension();
  const { opener, isOpen, open, close, leave } = useOpener();
  const told = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone then: the keyboard goes on where it is told what happened.
  const onSuccess = () => {
    leave();
    told.current?.focus();
  };
  const personId = userId;
  return (
    <>
      {suspension ? (
        <Button loading={restore.isPending} onClick={() => restore.mutate({ personId }, { onSuccess })}>
          {t('restore', { name })}
        </Button>
      ) : isOpen ? (
        <SuspendForm
          name={name}
          isBusy={suspend.isPending}
          error={suspend.error}
          onClose={close}
          onSave={(reason) => suspend.mutate({ personId, reason }, { onSuccess })}
        />
      ) : (
        <Button ref={opener} variant="default" aria-label={t('suspendOf', { name })} onClick={open}>
          {t('suspend')}
        </Button>
      )}
      <FailureLine error={restore.error} />
      <div ref={told} role="status" tabIndex={-1}>
        {suspension ? suspend.data && t('isShut', { name }) : restore.data && t('isOpen', { name })}
      </div>
    </>
  );
}
