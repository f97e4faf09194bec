import { apiKeyDays, type CreatedApiKey, type Role } from '@debrief/contracts';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddCard } from '../../ui/add-card.tsx';
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
  const [days, setDays] = useState<(typeof apiKeyDays)[number]>(90);
  return (
    <AddCard
      isFirst={isFirst}
      words={{ first: t('first'), firstLead: t('firstLead'), another: t('another') }}
    >
      {({ onClose, leave }) => (
        <KeyForm
          role={role}
          label={t('make')}
          isBusy={create.isPending}
          error={create.error}
          onClose={onClose}
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
      )}
    </AddCard>
  );
}
