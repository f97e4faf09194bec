import type { MadeByApiKey } from '@debrief/contracts';
import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { touchRow } from '../../ui/touch-row.ts';
import classes from './api-keys.module.css';

interface MadeByKeyProps {
  keyId: string;
  endsIt: boolean;
  onChange: (endsIt: boolean) => void;
}

/** What would go on without the key, and whether it ends with it. */
export function MadeByKey({ keyId, endsIt, onChange }: MadeByKeyProps) {
  const t = useTranslations('apiKeys.made');
  const made = useQuery(useTRPC().apiKeys.made.queryOptions({ keyId }, { staleTime: 0 }));
  if (made.isPending) return <Skeleton height="6rem" />;
  if (made.data && isNothing(made.data)) return <p>{t('none')}</p>;
  return (
    <div className={classes.made}>
      {made.data ? <WhatItMade made={made.data} /> : <p>{t('unknown')}</p>}
      <Checkbox
        {...touchRow}
        label={t('end')}
        description={t('endHint')}
        checked={endsIt}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </div>
  );
}

function isNothing({ webhooks, invitations, previewLinks }: MadeByApiKey): boolean {
  return webhooks.length + invitations.length + previewLinks.length === 0;
}

const content = (words: ReactNode) => <strong data-content>{words}</strong>;

function WhatItMade({ made: { webhooks, invitations, previewLinks } }: { made: MadeByApiKey }) {
  const t = useTranslations('apiKeys.made');
  return (
    <>
      <p>{t('lead')}</p>
      <ul className={classes.madeList}>
        {webhooks.map(({ id, name, url, isOn }) => (
          <li key={id}>{t.rich('webhook', { content, name: name || url, isOn: String(isOn) })}</li>
        ))}
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <Invitation {...invitation} />
          </li>
        ))}
        {previewLinks.length > 0 && <li>{t('previewLinks', { count: previewLinks.length })}</li>}
      </ul>
    </>
  );
}

function Invitation({ kind, groupName, useCount, isOpen }: MadeByApiKey['invitations'][number]) {
  const t = useTranslations('apiKeys.made');
  const isOver = String(!isOpen);
  return (
    <>
      {kind === 'tutor'
        ? t('tutorInvitation', { isOver })
        : t.rich('groupInvitation', { content, group: groupName ?? '', isOver })}
      {useCount > 0 && <div className={classes.soft}>{t('used', { count: useCount })}</div>}
    </>
  );
}
