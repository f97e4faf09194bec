import type { AiLimit } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import { useOpener } from '../../../../ui/use-opener.ts';
import { When } from '../../../../ui/when.tsx';
import { LimitForm } from './limit-form.tsx';
import classes from './limits.module.css';
import { Reach } from './reach.tsx';
import { useLimitChanges } from './use-limit-changes.ts';
import { useLimitWords } from './use-limit-words.ts';

interface LimitItemProps {
  limit: AiLimit;
  windowMinutes: number;
}

export function LimitItem({ limit, windowMinutes }: LimitItemProps) {
  const t = useTranslations('limits');
  const words = useLimitWords(windowMinutes)(limit);
  const { remove } = useLimitChanges();
  const { opener, isOpen, open, close } = useOpener();
  const { id, name, role, note, setBy, setAt } = limit;
  const target = name === null ? role && t(`roles.${role}`) : name;
  const full = target ? `${target}: ${words}` : words;
  if (isOpen)
    return (
      <li className={classes.item}>
        <LimitForm limit={limit} windowMinutes={windowMinutes} onClose={close} />
      </li>
    );
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <p className={classes.itemTitle}>
          {target && <span data-content={name !== null}>{target}: </span>}
          {words}
        </p>
        <div className={classes.actions}>
          <Button
            variant="subtle"
            color="gray"
            ref={opener}
            onClick={open}
            aria-label={t('changeOf', { limit: full })}
          >
            {t('change')}
          </Button>
          {id && (
            <ConfirmButton
              label={t('remove')}
              ariaLabel={t('removeOf', { limit: full })}
              title={t('removeTitle')}
              text={t('removeText', { limit: full })}
              isBusy={remove.isPending}
              onConfirm={() => remove.mutate({ limitId: id })}
            />
          )}
        </div>
      </div>
      <Reach limit={limit} />
      <p className={classes.quiet}>
        {note && <q data-content>{note}</q>}{' '}
        {setAt === null
          ? t('ofInstallation')
          : t.rich('setBy', {
              name: () => <span data-content>{setBy ?? t('somebodyGone')}</span>,
              when: () => <When at={setAt} as="ago" />,
            })}
      </p>
      <FailureLine error={remove.error} />
    </li>
  );
}
