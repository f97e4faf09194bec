import type { PreviewPaper, Subject } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Bar } from '../../../ui/bar.tsx';
import classes from './coverage.module.css';
import { coverageOf } from './coverage-of.ts';
import { useIndentedTopics } from './use-bank.ts';

interface CoverageProps {
  paper: PreviewPaper;
  subject: Subject | undefined;
  blueprintId: string;
}

/** Each domain with its share of this paper, and the share the exam gives it. */
export function Coverage({ paper, subject, blueprintId }: CoverageProps) {
  const t = useTranslations('builder.preview');
  const topics = useIndentedTopics(subject?.id ?? '');
  const exam = subject?.exams.find(({ blueprint }) => blueprint.id === blueprintId);
  const names = new Map(topics.map(({ topic }) => [topic.id, topic.name]));
  const domains = coverageOf(paper, exam?.blueprint.domains ?? []);
  return (
    <>
      <h3 className={classes.title}>{exam ? t('coverageOf', { exam: exam.name }) : t('coverage')}</h3>
      <ul className={classes.domains}>
        {domains.map(({ topicId, count, percent, wantedPercent }) => (
          <li key={topicId}>
            <span data-content>{names.get(topicId) ?? subject?.name}</span>
            <span className={classes.figures}>
              {wantedPercent === null
                ? t('share', { count, percent: percent / 100 })
                : t('shareOf', { count, percent: percent / 100, wanted: wantedPercent / 100 })}
            </span>
            <span className={classes.bar}>
              <Bar percent={percent} />
              {wantedPercent !== null && (
                <span className={classes.wanted} style={{ insetInlineStart: `${wantedPercent}%` }} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
