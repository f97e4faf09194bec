import type { ApiKey, Role } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { useOpener } from '../../../ui/use-opener.ts';
import classes from '../api-keys.module.css';
import { KeyFacts } from '../key-facts.tsx';
import { AllowanceForm } from './allowance-form.tsx';
import { useAllowance } from './use-allowance.ts';

interface KeysOfPersonProps {
  personId: string;
  role: Role;
}

/** The keys of somebody, and how quickly each may call. */
export function KeysOfPerson({ personId, role }: KeysOfPersonProps) {
  const t = useTranslations('people.keys');
  const query = useQuery(useTRPC().apiKeys.ofPerson.queryOptions({ personId }));
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="8rem" />}>
        {({ keys }) =>
          keys.length === 0 ? (
            <p className={classes.soft}>{t('none')}</p>
          ) : (
            <ul className={classes.list}>
              {keys.map((key) => (
                <KeyOfPerson key={key.id} apiKey={key} personId={personId} role={role} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}

function KeyOfPerson({ apiKey, personId, role }: KeysOfPersonProps & { apiKey: ApiKey }) {
  const t = useTranslations('people.keys');
  const set = useAllowance();
  const { opener, isOpen, open, close } = useOpener();
  const begin = () => {
    set.reset();
    open();
  };
  const { id: keyId, name, allowance, isExpired } = apiKey;
  return (
    <li className={classes.ofPerson}>
      <h3 data-content>{name}</h3>
      <KeyFacts apiKey={apiKey} role={role} />
      {isOpen ? (
        <AllowanceForm
          name={name}
          allowance={allowance}
          isBusy={set.isPending}
          error={set.error}
          onClose={close}
          onSave={(next) => set.mutate({ personId, keyId, allowance: next }, { onSuccess: close })}
        />
      ) : (
        !isExpired && (
          <Button ref={opener} variant="default" aria-label={t('changeOf', { name })} onClick={begin}>
            {t('change')}
          </Button>
        )
      )}
      <div role="status">{set.data && !isOpen && t('saved', { name })}</div>
    </li>
  );
}
