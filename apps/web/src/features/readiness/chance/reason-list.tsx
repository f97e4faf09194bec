import type { PassEstimate } from '@debrief/contracts';
import type { PassReason } from '@debrief/core';
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import classes from './reason-list.module.css';

interface ReasonListProps {
  pass: PassEstimate;
  names: Readonly<Record<string, string>>;
}

const maxReasons = 6;

/** What pushes a chance up and down, as bars to either side of a line; each has its words and its figure. */
export function ReasonList({ pass: { reasons, by }, names }: ReasonListProps) {
  const t = useTranslations('readiness');
  const shown = reasons.slice(0, maxReasons);
  const most = Math.max(1, ...shown.map(({ points }) => points));
  return (
    <section className={classes.reasons}>
      <h3 className={classes.title}>{t('chance.what')}</h3>
      {shown.length === 0 && <p>{t('reasons.none')}</p>}
      <ol className={classes.list}>
        {shown.map((reason) => (
          <li key={`${reason.code} ${reason.topicId}`} className={classes.reason} data-push={reason.push}>
            <span className={classes.words}>
              <ReasonWords reason={reason} names={names} />
            </span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${(50 * reason.points) / most}%` }} />
            </span>
            <span className={classes.points}>
              <VisuallyHidden>{t(`reasons.${reason.push}`)} </VisuallyHidden>
              {t('reasons.points', { sign: reason.push === 'up' ? '+' : '−', points: reason.points })}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.unit}>{t(by === 'model' ? 'reasons.ofChance' : 'reasons.ofScore')}</p>
    </section>
  );
}

function ReasonWords({
  reason: { code, topicId },
  names,
}: { reason: PassReason } & Pick<ReasonListProps, 'names'>) {
  const t = useTranslations('readiness.reasons');
  if (code !== 'accuracy') return t(code);
  return t.rich(code, { name: names[topicId ?? ''] ?? '', topic: (words) => topicLink(words, topicId) });
}

function topicLink(words: ReactNode, topicId: string | undefined) {
  if (topicId === undefined) return <span data-content>{words}</span>;
  return (
    <TextLink to="/practise/$topicId" params={{ topicId }} underline="always" data-content>
      {words}
    </TextLink>
  );
}
