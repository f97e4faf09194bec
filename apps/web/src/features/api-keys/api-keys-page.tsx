import { type ApiKey, type CreatedApiKey, mostApiKeys, type Role } from '@debrief/contracts';
import { Anchor, Skeleton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './api-keys.module.css';
import { KeyRow } from './key-row.tsx';
import { KeyShown } from './key-shown.tsx';
import { NewKey } from './new-key.tsx';
import { useApiKeys } from './use-api-keys.ts';

/** The keys by which a person's programs come in. */
export function ApiKeysPage({ role }: { role: Role }) {
  const t = useTranslations('apiKeys');
  const settings = useTranslations('settings');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={<TextLink to="/settings">{settings('title')}</TextLink>}
    >
      <QueryView query={useApiKeys()} isPage skeleton={<Skeleton height="16rem" />}>
        {({ keys }) => <Keys keys={keys} role={role} />}
      </QueryView>
    </Page>
  );
}

function Keys({ keys, role }: { keys: readonly ApiKey[]; role: Role }) {
  const t = useTranslations('apiKeys');
  const [made, setMade] = useState<CreatedApiKey | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const forget = (keyId: string) => {
    setMade((shown) => (shown?.id === keyId ? null : shown));
    // Its button goes with it.
    page.current?.focus();
  };
  const close = () => {
    setMade(null);
    page.current?.focus();
  };
  const livingCount = keys.filter(({ isExpired }) => !isExpired).length;
  return (
    <div ref={page} className={classes.page} tabIndex={-1}>
      <div role="status">{made && <KeyShown made={made} onClose={close} />}</div>
      {keys.length > 0 && (
        <ul className={classes.list} aria-label={t('list')}>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} role={role} onRevoked={forget} />
          ))}
        </ul>
      )}
      {livingCount >= mostApiKeys ? (
        <p className={classes.soft}>{t('full', { count: mostApiKeys })}</p>
      ) : (
        <NewKey role={role} isFirst={keys.length === 0} onMade={setMade} />
      )}
      <p className={classes.soft}>
        {t.rich('docs', {
          docs: (words) => (
            <Anchor href="/api/docs" underline="always">
              {words}
            </Anchor>
          ),
        })}
      </p>
    </div>
  );
}
