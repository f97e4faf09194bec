import type { AiBlock } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../../ui/card.tsx';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import { When } from '../../../../ui/when.tsx';
import { BlockForm } from './block-form.tsx';
import classes from './limits.module.css';
import { useLimitChanges } from './use-limit-changes.ts';

/** People for whom rules write, whatever their limits, and why. */
export function BlocksCard({ blocks }: { blocks: readonly AiBlock[] }) {
  const t = useTranslations('limits.blocks');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <Card
      title={t('title')}
      aside={
        <Button ref={opener} variant="default" onClick={() => setOpen(true)} disabled={isOpen}>
          {t('block')}
        </Button>
      }
    >
      <p className={classes.rule}>{t('lead')}</p>
      {isOpen && <BlockForm onClose={close} />}
      {blocks.length === 0 && <p className={classes.quiet}>{t('nobody')}</p>}
      <ul className={classes.list}>
        {blocks.map((block) => (
          <BlockItem key={block.userId} block={block} />
        ))}
      </ul>
    </Card>
  );
}

function BlockItem({ block: { userId, name, reason, blockedBy, blockedAt } }: { block: AiBlock }) {
  const t = useTranslations('limits');
  const { unblock } = useLimitChanges();
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <p className={classes.itemTitle} data-content>
          {name}
        </p>
        <Button
          variant="subtle"
          color="gray"
          loading={unblock.isPending}
          onClick={() => unblock.mutate({ personId: userId })}
          aria-label={t('blocks.unblockOf', { name })}
        >
          {t('blocks.unblock')}
        </Button>
      </div>
      <p className={classes.quiet}>
        <q data-content>{reason}</q>{' '}
        {t.rich('setBy', {
          name: () => <span data-content>{blockedBy ?? t('somebodyGone')}</span>,
          when: () => <When at={blockedAt} as="ago" />,
        })}
      </p>
      <FailureLine error={unblock.error} />
    </li>
  );
}
