import type { DashboardBody } from '@debrief/contracts';
import type { DomainReadiness, EstimatedReadiness } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import classes from './readiness-why.module.css';

interface ReadinessWhyProps {
  readiness: EstimatedReadiness;
  names: DashboardBody['names'];
}

/** The formula behind the figure, domain by domain, and what would move it most. */
export function ReadinessWhy({ readiness, names }: ReadinessWhyProps) {
  const t = useTranslations('progress.readiness');
  const most = readiness.domains.find((domain) => domain.topicId === readiness.movesMost);
  return (
    <>
      {most && (
        <p className={classes.most}>
          {t.rich('movesMost', {
            topic: names[most.topicId] ?? '',
            points: most.gainFromTenRight,
            link: (words) => (
              <TextLink
                to="/practise/$topicId"
                params={{ topicId: most.topicId }}
                underline="always"
                data-content
              >
                {words}
              </TextLink>
            ),
          })}
        </p>
      )}
      <DataTable
        caption={t('domains')}
        rows={readiness.domains}
        columns={useDomainColumns(names)}
        rowKey={(domain) => domain.topicId}
      />
      <p className={classes.formula}>{t('formula', { count: readiness.answerCount })}</p>
    </>
  );
}

function useDomainColumns(names: DashboardBody['names']): Column<DomainReadiness>[] {
  const t = useTranslations('progress.readiness');
  return [
    {
      label: t('domain'),
      isHeading: true,
      cell: ({ topicId }) => <span data-content>{names[topicId]}</span>,
    },
    { label: t('share'), isNumber: true, cell: ({ weight }) => t('ratio', { ratio: weight }) },
    {
      label: t('accuracy'),
      isNumber: true,
      cell: ({ accuracyPercent, answerCount }) =>
        accuracyPercent === null
          ? t('noAnswers')
          : t('accuracyOf', { percent: Math.round(accuracyPercent), count: answerCount }),
    },
    {
      label: t('contribution'),
      isNumber: true,
      cell: ({ contribution }) => t('points', { points: contribution }),
    },
    {
      label: t('gain'),
      isNumber: true,
      cell: ({ gainFromTenRight }) => t('gainBy', { points: gainFromTenRight }),
    },
  ];
}
