import { Button, CopyButton, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';
import classes from './webhooks.module.css';

interface SecretShownProps {
  name: string;
  secret: string;
  onClose: () => void;
}

/** The only time that a secret is seen. */
export function SecretShown({ name, secret, onClose }: SecretShownProps) {
  const t = useTranslations('webhooks.secret');
  const opened = useFirstField<HTMLDivElement>();
  return (
    <Card title={t('title')} tone="accent">
      <p className={classes.soft}>
        {t.rich('lead', { name, content: (words) => <strong data-content>{words}</strong> })}
      </p>
      <div ref={opened} className={classes.secret}>
        <TextInput
          readOnly
          label={t('label')}
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
          classNames={{ input: classes.code }}
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Card>
  );
}
