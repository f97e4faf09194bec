import type { CreatedApiKey } from '@debrief/contracts';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';
import classes from './api-keys.module.css';
import { exampleFor } from './scopes.ts';

interface KeyShownProps {
  made: CreatedApiKey;
  onClose: () => void;
}

/** The only time that a key is seen. */
export function KeyShown({ made, onClose }: KeyShownProps) {
  const t = useTranslations('apiKeys.shown');
  const opened = useFirstField<HTMLDivElement>();
  return (
    <Card title={t('title')} tone="accent">
      <p className={classes.soft}>
        {t.rich('lead', { name: made.name, content: (words) => <strong data-content>{words}</strong> })}
      </p>
      <div ref={opened} className={classes.shown}>
        <TextInput
          readOnly
          label={t('label')}
          value={made.key}
          onFocus={(event) => event.currentTarget.select()}
          classNames={{ input: classes.code }}
        />
        <CopyButton value={made.key}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
      <p className={classes.soft}>{t('use')}</p>
      <pre className={classes.example} data-content>
        {`curl -H "x-api-key: ${made.prefix}…" ${window.location.origin}${exampleFor(made.scopes)}`}
      </pre>
    </Card>
  );
}
