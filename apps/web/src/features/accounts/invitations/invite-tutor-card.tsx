import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { InviteLink } from './invite-link.tsx';
import { OpenInvitations } from './open-invitations.tsx';

/** For administrators: tutors come by link. */
export function InviteTutorCard() {
  const t = useTranslations('invitations');
  return (
    <Card title={t('inviteTutor')}>
      <InviteLink wanted={{ kind: 'tutor' }} />
      <OpenInvitations />
    </Card>
  );
}
