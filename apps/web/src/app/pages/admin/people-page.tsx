import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PersonCard } from '../../../features/accounts/admin/person-card.tsx';
import { SuspendedCard } from '../../../features/accounts/admin/suspended-card.tsx';
import { KeysOfPerson } from '../../../features/api-keys/admin/keys-of-person.tsx';
import { useTRPC } from '../../../trpc.ts';
import { AdminPage } from '../../../ui/admin-page.tsx';
import { PersonField } from '../../../ui/person-field.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './people-page.module.css';

const route = getRouteApi('/app/admin/people');

/** Somebody, found by name: whether they may come in, and the keys of their programs. */
export function PeoplePage() {
  const t = useTranslations('people');
  const { person } = route.useSearch();
  const navigate = route.useNavigate();
  const [atFirst] = useState(person);
  return (
    <AdminPage name="people">
      <div className={classes.parts}>
        <search className={classes.find} aria-label={t('find')}>
          <PersonField onChange={(found) => found && void navigate({ search: { person: found } })} />
        </search>
        {person && <OnePerson key={person} personId={person} isChosen={person !== atFirst} />}
        <SuspendedCard />
      </div>
    </AdminPage>
  );
}

/** Chosen on the page, the reader is taken to them: they may stand above where the choice was made. */
function OnePerson({ personId, isChosen }: { personId: string; isChosen: boolean }) {
  const query = useQuery(useTRPC().accounts.getPerson.queryOptions({ personId }));
  return (
    <QueryView query={query} skeleton={<Skeleton height="12rem" />}>
      {(person) => (
        <>
          <PersonCard person={person} takesFocus={isChosen} />
          <KeysOfPerson personId={personId} role={person.role} />
        </>
      )}
    </QueryView>
  );
}
