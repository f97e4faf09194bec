import { apiKeyDays, type CreatedApiKey, type Role } from '@debrief/contracts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import classes from './api-keys.module.css';
import { KeyForm } from './key-form.tsx';
import { useKeyChanges } from './use-api-keys.ts';

interface NewKeyProps {
  role: Role;
  isFirst: boolean;
  onMade: (key: CreatedApiKey) => void;
}

/** Stands open while there is none. */
export function NewKey({ role, isFirst, onMade }: NewKeyProps) {
  const t = useTranslations('apiKeys');
  const { create } = useKeyChanges();
  const { opener, isOpen, open, close, leave } = useOpener();
  const [days, setDays] = useState<(typeof apiKeyDays)[number]>(90);
  if (!isFirst && !isOpen)
    return (
      <div>
        <Button ref={opener} variant="default" onClick={open}>
          {t('another')}
        </Button>
      </div>
    );
  return (
    <Card title={isFirst ? t('first') : t('another')}>
      {isFirst && <p className={classes.firstLead}>{t('firstLead')}</p>}
      <KeyForm
        role={role}
        label={t('make')}
        isBusy={create.isPending}
        error={create.error}
        onClose={isFirst ? null : close}
        onSave={(settings) =>
          create.mutate(
            { ...settings, expiresInDays: days },
            {
              onSuccess: (key) => {
                leave();
                onMade(key);
              },
            },
          )
        }
      >
        <NativeSelect
          label={t('expires')}
          className={classes.narrow}
          value={String(days)}
          onChange={({ currentTarget }) =>
            setDays(apiKeyDays.find((each) => String(each) === currentTarget.value) ?? null)
          }
          data={apiKeyDays.map((each) => ({ value: String(each), label: t(`days.${each ?? 'never'}`) }))}
        />
      </KeyForm>
    </Card>
  );
}
