import type { ApiKey, Role } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import { KeyFacts } from './key-facts.tsx';
import { KeyForm } from './key-form.tsx';
import { MadeByKey } from './made-by-key.tsx';
import { useKeyChanges } from './use-api-keys.ts';

interface KeyRowProps {
  apiKey: ApiKey;
  role: Role;
  onRevoked: (keyId: string) => void;
}

/** One key: what it may do, how it is used, and its end. */
export function KeyRow({ apiKey, role, onRevoked }: KeyRowProps) {
  const t = useTranslations('apiKeys');
  const { update, revoke } = useKeyChanges({ onRevoked });
  const { opener, isOpen: isEditing, open, close } = useOpener();
  const [endsWhatItMade, setEndsWhatItMade] = useState(true);
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
            onClose={close}
            onSave={(settings) => update.mutate({ keyId, ...settings }, { onSuccess: close })}
          />
        ) : (
          <>
            <KeyFacts apiKey={apiKey} role={role} />
            <Group gap="sm" mt="md">
              {!apiKey.isExpired && (
                <Button ref={opener} variant="default" aria-label={t('editOf', { name })} onClick={open}>
                  {t('edit')}
                </Button>
              )}
              <ConfirmButton
                label={apiKey.isExpired ? t('remove') : t('revoke')}
                ariaLabel={t(apiKey.isExpired ? 'removeOf' : 'revokeOf', { name })}
                title={t('revokeTitle', { name })}
                text={t('revokeText')}
                isBusy={revoke.isPending}
                onConfirm={() => revoke.mutate({ keyId, endsWhatItMade })}
              >
                <MadeByKey keyId={keyId} endsIt={endsWhatItMade} onChange={setEndsWhatItMade} />
              </ConfirmButton>
            </Group>
            <FailureLine error={revoke.error} />
          </>
        )}
      </Card>
    </li>
  );
}
