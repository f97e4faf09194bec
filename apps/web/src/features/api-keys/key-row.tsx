import type { ApiKey, Role } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { KeyFacts } from './key-facts.tsx';
import { KeyForm } from './key-form.tsx';
import { useKeyChanges } from './use-api-keys.ts';

/** One key: what it may do, how it is used, and its end. */
export function KeyRow({ apiKey, role }: { apiKey: ApiKey; role: Role }) {
  const t = useTranslations('apiKeys');
  const { update, revoke } = useKeyChanges();
  const [isEditing, setEditing] = useState(false);
  const { id: keyId, name } = apiKey;
  return (
    <li>
      <Card title={<span data-content>{name}</span>}>
        {isEditing ? (
          <KeyForm
            apiKey={apiKey}
            role={role}
            label={t('save')}
            isBusy={update.isPending}
            error={update.error}
            onClose={() => setEditing(false)}
            onSave={(settings) =>
              update.mutate({ keyId, ...settings }, { onSuccess: () => setEditing(false) })
            }
          />
        ) : (
          <>
            <KeyFacts apiKey={apiKey} role={role} />
            <Group gap="sm" mt="md">
              {!apiKey.isExpired && (
                <Button variant="default" aria-label={t('editOf', { name })} onClick={() => setEditing(true)}>
                  {t('edit')}
                </Button>
              )}
              <ConfirmButton
                label={apiKey.isExpired ? t('remove') : t('revoke')}
                ariaLabel={t(apiKey.isExpired ? 'removeOf' : 'revokeOf', { name })}
                title={t('revokeTitle', { name })}
                text={t('revokeText')}
                isBusy={revoke.isPending}
                onConfirm={() => revoke.mutate({ keyId })}
              />
            </Group>
            <FailureLine error={revoke.error} />
          </>
        )}
      </Card>
    </li>
  );
}
