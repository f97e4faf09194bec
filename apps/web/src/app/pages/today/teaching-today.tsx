import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { CreateGroupForm } from '../../../features/accounts/groups/create-group-form.tsx';
import { GroupGlance } from '../../../features/accounts/groups/group-glance.tsx';
import { InviteTutorCard } from '../../../features/accounts/invitations/invite-tutor-card.tsx';
import { useProfile } from '../../../features/accounts/use-me.ts';
import { WaitingCard } from '../../../features/marking/waiting-card.tsx';
import { UnreadCard } from '../../../features/notifications/unread-card.tsx';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { useGroups } from '../../../use-whole-lists.ts';
import classes from './teaching-today.module.css';

/** Ten minutes before a lesson: how the groups are doing, and the way to new material. */
export function TeachingToday() {
  const t = useTranslations('teaching');
  const { role } = useProfile();
  const query = useGroups();
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <QueryView query={query} skeleton={<Skeleton className={classes.waiting} radius="md" />}>
          {(groups) =>
            groups.length === 0 ? (
              <Card tone="accent" title={t('firstGroup')}>
                <p className={classes.words}>{t('firstGroupText')}</p>
                <CreateGroupForm />
              </Card>
            ) : (
              groups.map((group) => <GroupGlance key={group.id} group={group} />)
            )
          }
        </QueryView>
      </div>
      <div className={classes.column}>
        <WaitingCard />
        <UnreadCard />
        <Card title={t('material')}>
          <p className={classes.words}>{t('materialText')}</p>
          <div className={classes.actions}>
            <LinkButton to="/questions/import" variant="default">
              {t('import')}
            </LinkButton>
            <LinkButton to="/quizzes/new" variant="default">
              {t('newQuiz')}
            </LinkButton>
          </div>
        </Card>
        {role === 'admin' && <InviteTutorCard />}
      </div>
    </div>
  );
}
