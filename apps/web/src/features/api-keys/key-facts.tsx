import type { ApiKey, ApiScope, Role } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { When } from '../../ui/when.tsx';
import classes from './api-keys.module.css';
import { areasOf, type Level, presetOf, toLevels } from './scopes.ts';

export function KeyFacts({ apiKey, role }: { apiKey: ApiKey; role: Role }) {
  const t = useTranslations('apiKeys');
  const { prefix, scopes, createdAt, expiresAt, lastUsedAt, isExpired, allowance } = apiKey;
  return (
    <dl className={classes.facts}>
      <dt>{t('facts.key')}</dt>
      <dd className={classes.code} data-content>{`${prefix}…`}</dd>
      <dt>{t('facts.may')}</dt>
      <dd>
        <ScopesInWords scopes={scopes} role={role} />
      </dd>
      <dt>{t('facts.used')}</dt>
      <dd>{lastUsedAt ? <When at={lastUsedAt} as="ago" /> : t('facts.neverUsed')}</dd>
      <dt>{t('facts.made')}</dt>
      <dd>
        <When at={createdAt} as="day" />
      </dd>
      <dt>{isExpired ? t('facts.expired') : t('facts.expires')}</dt>
      <dd className={isExpired ? classes.over : undefined}>
        {expiresAt ? <When at={expiresAt} as="moment" /> : t('facts.never')}
      </dd>
      <dt>{t('facts.pace')}</dt>
      <dd>{t('facts.allowance', allowance)}</dd>
    </dl>
  );
}

const spoken: readonly Exclude<Level, 'none'>[] = ['read', 'both', 'change'];

function ScopesInWords({ scopes, role }: { scopes: readonly ApiScope[]; role: Role }) {
  const t = useTranslations('apiKeys');
  const format = useFormatter();
  const preset = presetOf(scopes, role);
  if (preset) return t(`presets.${preset}`);
  const levels = toLevels(scopes);
  const parts = spoken.flatMap((level) => {
    const areas = areasOf('admin').filter((area) => levels[area] === level);
    const names = format.list(
      areas.map((area) => t(`areas.${area}`)),
      { type: 'unit' },
    );
    return areas.length > 0 ? [t(`can.${level}`, { areas: names })] : [];
  });
  return parts.map((part) => <div key={part}>{part}</div>);
}
