import type { QuestionStatus } from '@debrief/contracts';
import { IconArchive, IconCircleCheck, IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './status-mark.module.css';

const icons: Record<QuestionStatus, typeof IconEye> = {
  draft: IconPencil,
  review: IconEye,
  published: IconCircleCheck,
  retired: IconArchive,
};

/** A question's status by icon and word. */
export function StatusMark({ status }: { status: QuestionStatus }) {
  const t = useTranslations('questions.statuses');
  const Icon = icons[status];
  return (
    <span className={classes.mark} data-status={status}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {t(status)}
    </span>
  );
}
