import type { GroupDetail } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { InviteLink } from '../invitations/invite-link.tsx';
import { OpenInvitations } from '../invitations/open-invitations.tsx';
import { GroupAttempts } from './group-attempts.tsx';
import classes from './group-page.module.css';
import { LeaveGroupButton } from './leave-group-button.tsx';
import { MembersCard } from './members-card.tsx';
import { RenameGroup } from './rename-group.tsx';

const route = getRouteApi('/app/groups/$groupId');

/** Nothing tells a tutor's page that somebody joined: it asks, while it is looked at. */
const asTheyCome = { staleTime: 0, refetchInterval: 5_000 };

interface GroupPageProps {
  /** The class as a whole, for its tutors; it belongs to another room and is put in by the app. */
  Overview: ComponentType<{ groupId: string }>;
}

export function GroupPage({ Overview }: GroupPageProps) {
  const t = useTranslations('groups');
  const { groupId } = route.useParams();
  const query = useQuery(useTRPC().accounts.getGroup.queryOptions({ groupId }, asTheyCome));
  const group = query.data;
  return (
    <Page
      title={group?.name ?? t('one')}
      isContentTitle={group !== undefined}
      eyebrow={<TextLink to="/groups">{t('title')}</TextLink>}
      action={group?.myPart === 'tutor' && <RenameGroup group={group} />}
    >
      <QueryView query={query} skeleton={<Skeleton height="20rem" />}>
        {(detail) =>
          detail.myPart === 'tutor' ? (
            <AsTutor group={detail} Overview={Overview} />
          ) : (
            <AsStudent group={detail} />
          )
        }
      </QueryView>
    </Page>
  );
}

function AsTutor({ group, Overview }: { group: GroupDetail } & GroupPageProps) {
  const t = useTranslations('groups');
  const { student } = route.useSearch();
  return (
    <div className={classes.cards}>
      <Overview groupId={group.id} />
      <MembersCard group={group} />
      <GroupAttempts group={group} studentId={student} />
      <Card title={t('invite')}>
        <InviteLink wanted={{ kind: 'group', groupId: group.id }} />
        <OpenInvitations groupId={group.id} />
      </Card>
      <LeaveGroupButton group={group} />
    </div>
  );
}

function AsStudent({ group }: { group: GroupDetail }) {
  const t = useTranslations('groups');
  return (
    <Card title={t('tutors')}>
      <ul className={classes.tutors}>
        {group.members
          .filter((member) => member.part === 'tutor')
          .map((member) => (
            <li key={member.userId} data-content>
              {member.name}
            </li>
          ))}
      </ul>
      <p className={classes.seen}>{t('whatTutorsSee')}</p>
      <LeaveGroupButton group={group} />
    </Card>
  );
}
