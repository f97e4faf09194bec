import type { Group } from '@debrief/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { useGroups } from '../../../use-whole-lists.ts';
import { useProfile } from '../use-me.ts';
import { CreateGroupForm } from './create-group-form.tsx';
import { GroupList } from './group-list.tsx';
import classes from './groups-page.module.css';

export function GroupsPage() {
  const t = useTranslations('groups');
  const isTeacher = useProfile().role !== 'student';
  const query = useGroups();
  return (
    <Page title={t('title')} lead={isTeacher ? t('teacherLead') : undefined}>
      <QueryView query={query} skeleton={<GroupsSkeleton />}>
        {(groups) => (isTeacher ? <Taught groups={groups} /> : <Joined groups={groups} />)}
      </QueryView>
    </Page>
  );
}

function Taught({ groups }: { groups: readonly Group[] }) {
  const t = useTranslations('groups');
  return (
    <div className={classes.columns}>
      {groups.length > 0 ? (
        <GroupList groups={groups} />
      ) : (
        <StateView kind="first-time" title={t('noneTaught')}>
          <p>{t('noneTaughtText')}</p>
        </StateView>
      )}
      <Card title={t('create')}>
        <CreateGroupForm />
      </Card>
    </div>
  );
}

function Joined({ groups }: { groups: readonly Group[] }) {
  const t = useTranslations('groups');
  if (groups.length > 0) return <GroupList groups={groups} />;
  return (
    <StateView kind="empty" title={t('noneJoined')}>
      <p>{t('noneJoinedText')}</p>
    </StateView>
  );
}

function GroupsSkeleton() {
  return (
    <Stack maw="40rem">
      <Skeleton height="4.5rem" />
      <Skeleton height="4.5rem" />
    </Stack>
  );
}
