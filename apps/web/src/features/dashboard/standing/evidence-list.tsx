import type { TopicEvidence } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './evidence-list.module.css';

/** What shows it: the claim of a debrief with its questions where there is one, else the answers themselves. */
export function EvidenceList({ evidence, topic }: { evidence: readonly TopicEvidence[]; topic: string }) {
  const t = useTranslations('progress.evidence');
  return (
    <ul className={classes.list}>
      {evidence.map(({ attemptId, quizTitle, submittedAt, claimId, questionCount, rightCount }) => (
        <li key={attemptId} className={classes.item}>
          <TextLink
            to="/attempts/$attemptId/debrief"
            params={{ attemptId }}
            search={claimId ? { claim: claimId } : {}}
            data-content
            aria-label={t('linkOf', { quiz: quizTitle, topic })}
          >
            {quizTitle}
          </TextLink>
          <span className={classes.facts}>
            <When at={submittedAt} as="ago" />
            {' · '}
            {t('right', { right: rightCount, count: questionCount })}
          </span>
          <Answers right={rightCount} count={questionCount} />
        </li>
      ))}
    </ul>
  );
}

/** Each question a mark; the words beside it say the same. */
function Answers({ right, count }: { right: number; count: number }) {
  if (count > 12) return null;
  return (
    <span className={classes.answers} aria-hidden="true">
      {Array.from({ length: count }, (_each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks are alike.
        <span key={index} data-right={index < right} />
      ))}
    </span>
  );
}
