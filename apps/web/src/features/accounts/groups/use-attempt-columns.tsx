import type { AttemptRow } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import type { Column } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';

export function useAttemptColumns(): Column<AttemptRow>[] {
  const t = useTranslations('groups');
  return [
    {
      label: t('quiz'),
      isHeading: true,
      cell: ({ id, quizTitle, status }) =>
        status === 'submitted' ? (
          <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId: id }} data-content>
            {quizTitle}
          </TextLink>
        ) : (
          <span data-content>{quizTitle}</span>
        ),
    },
    { label: t('student'), cell: ({ studentName }) => <span data-content>{studentName}</span> },
    {
      label: t('when'),
      cell: ({ submittedAt, startedAt }) => <When at={submittedAt ?? startedAt} as="moment" />,
    },
    {
      label: t('score'),
      isNumber: true,
      cell: ({ scorePercent }) =>
        scorePercent === null ? t('underWay') : t('percent', { percent: Math.round(scorePercent) }),
    },
    {
      label: t('answers'),
      isNumber: true,
      cell: ({ id, status, quizTitle, studentName }) =>
        status === 'submitted' ? (
          <TextLink
            to="/attempts/$attemptId/review"
            params={{ attemptId: id }}
            aria-label={t('reviewOf', { quiz: quizTitle, name: studentName })}
          >
            {t('review')}
          </TextLink>
        ) : null,
    },
  ];
}
