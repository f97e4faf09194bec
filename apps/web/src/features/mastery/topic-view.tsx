import type { TopicDetail } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { StateView } from '../../ui/state-view.tsx';
import { ChangesCard } from './changes/changes-card.tsx';
import { HistoryCard } from './history/history-card.tsx';
import { PartsCard } from './parts/parts-card.tsx';
import { PractiseButton } from './practise-button.tsx';
import { StandingCard } from './standing/standing-card.tsx';
import classes from './topic-view.module.css';

interface TopicViewProps {
  detail: TopicDetail;
  /** When a tutor looks. */
  studentId: string | undefined;
}

export function TopicView({ detail, studentId }: TopicViewProps) {
  const { topic, parts } = detail;
  return (
    <div className={classes.view}>
      {topic.level === null ? (
        <NotBegun detail={detail} />
      ) : (
        <>
          <StandingCard detail={detail} />
          <HistoryCard detail={detail} />
        </>
      )}
      {parts.length > 0 && <PartsCard parts={parts} studentId={studentId} />}
      {detail.changes.length > 0 && <ChangesCard detail={detail} studentId={studentId} />}
    </div>
  );
}

function NotBegun({ detail: { topic, studentName } }: { detail: TopicDetail }) {
  const t = useTranslations('mastery.notBegun');
  if (studentName) return <StateView kind="empty" title={t('titleOf', { name: studentName })} />;
  return (
    <StateView kind="empty" title={t('title')} action={<PractiseButton topicId={topic.topicId} />}>
      <p>{t('text')}</p>
    </StateView>
  );
}
