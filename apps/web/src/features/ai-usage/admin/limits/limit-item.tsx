import type { AiLimit } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import { When } from '../../../../ui/when.tsx';
import classes from './limits.module.css';
import { Reach } from './reach.tsx';
import { useLimitChanges } from './use-limit-changes.ts';
import { useLimitWords } from './use-limit-words.ts';

interface LimitItemProps {
  limit: AiLimit;
  windowMinutes: number;
  onEdit: () => void;
}

export function LimitItem({ limit, windowMinutes, onEdit }: LimitItemProps) {
  const t = useTranslations('limits');
  const words = useLimitWords(windowMinutes)(limit);
  const { remove } = useLimitChanges();
  const { id, name, role, note, setBy, setAt } = limit;
  const target = name === null ? role && t(`roles.${role}`) : name;
  const full = target ? `${target}: ${words}` : words;
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <p className={classes.itemTitle}>
          {target && <span data-content={name !== null}>{target}: </span>}
          {words}
        </p>
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={onEdit} aria-label={t('changeOf', { limit: full })}>
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
