import type { MasteryChange } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import { AnswerList } from './answer-list.tsx';
import classes from './change-item.module.css';
import { useChangeSentence } from './use-change-sentence.ts';

interface ChangeItemProps {
  change: MasteryChange;
  names: Readonly<Record<string, string>>;
  /** Of a topic below the page's own. */
  topicName: string | null;
  who: 'you' | 'student';
}

/** From what to what, where it happened, why, and the answers that show it. */
export function ChangeItem({ change, names, topicName, who }: ChangeItemProps) {
  const t = useTranslations('mastery.changes');
  const sentence = useChangeSentence(change, who);
  const { at, attemptId, quizTitle, answers } = change;
  return (
    <li className={classes.item}>
      <Figures change={change} />
      <div className={classes.body}>
        <p className={classes.source}>
          {attemptId ? (
            <TextLink to="/attempts/$attemptId/review" params={{ attemptId }} fw={600} data-content>
              {quizTitle ?? t('quiz')}
            </TextLink>
          ) : (
            <strong>{t('practice')}</strong>
          )}
          <span className={classes.soft}>
            <When at={at} as="ago" />
            {topicName && <span data-content> · {topicName}</span>}
          </span>
        </p>
        <p className={classes.sentence}>{sentence}</p>
        {answers.length > 0 && (
          <Disclosure label={t('answers', { count: answers.length })}>
            <AnswerList answers={answers} names={names} attemptId={attemptId} />
          </Disclosure>
        )}
      </div>
    </li>
  );
}

/** Drawn: a stroke from where it was to where it went. */
function Figures({ change: { from, to } }: { change: MasteryChange }) {
  const t = useTranslations('mastery.changes');
  const [before, after] = [from === null ? null : Math.round(from), Math.round(to)];
  const tone = before === null || before === after ? 'steady' : after > before ? 'up' : 'down';
  const [left, right] = [Math.min(from ?? to, to), Math.max(from ?? to, to)];
  return (
    <div className={classes.figures} data-tone={tone}>
      <span className={classes.numbers}>
        {before === null ? t('first', { to: after }) : t('fromTo', { from: before, to: after })}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.moved}
          style={{ insetInlineStart: `${left}%`, width: `${Math.max(1, right - left)}%` }}
        />
        <span className={classes.end} style={{ insetInlineStart: `${to}%` }} />
      </span>
    </div>
  );
}
