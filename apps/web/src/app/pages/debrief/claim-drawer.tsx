import type { AttemptView } from '@debrief/contracts';
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useDeferredValue, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedClaim } from '../../../features/insights/insight/insight-view.tsx';
import { ReviewedQuestion } from '../../../features/quizzes/review/reviewed-question.tsx';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { WordsOnQuestion } from '../words/words-on-question.tsx';
import classes from './claim-drawer.module.css';

interface ClaimDrawerProps {
  attempt: AttemptView;
  /** Null: closed. */
  opened: OpenedClaim | null;
  /** The question to begin with. */
  number: number | undefined;
  onClose: () => void;
}

/** All the questions behind a claim, beside it: what was asked, answered and right, and why. */
export function ClaimDrawer({ attempt, opened, number, onClose }: ClaimDrawerProps) {
  const t = useTranslations('app');
  const insight = useTranslations('insight');
  const isNarrow = useMediaQuery('(max-width: 48rem)');
  // The drawer answers the tap at once; what is in it is drawn behind that.
  const shown = useDeferredValue(opened);
  return (
    <Drawer
      opened={opened !== null}
      onClose={onClose}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '85%' : 'xl'}
      title={insight('behind')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && shown && <Evidence attempt={attempt} opened={shown} number={number} />}
    </Drawer>
  );
}

function Evidence({ attempt, opened, number }: Omit<ClaimDrawerProps, 'onClose'> & { opened: OpenedClaim }) {
  const t = useTranslations('insight');
  const player = useTranslations('player');
  const { claim } = opened;
  const numbers: readonly (number | undefined)[] = claim.questions ?? [];
  const questions = attempt.questions.filter((question) => numbers.includes(question.number));
  const start = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After the drawer has slid in and taken the focus.
    const timer = setTimeout(() => start.current?.focus(), number === undefined ? 0 : 250);
    return () => clearTimeout(timer);
  }, [number]);
  const because = 'because' in claim ? claim.because : undefined;
  const count = questions.length;
  return (
    <div className={classes.evidence}>
      <div className={classes.claim}>
        <Markdown isByModel lang={attempt.language}>
          {claim.sentence ?? ''}
        </Markdown>
        <p className={classes.count}>
          {t('behindCount', { count, total: attempt.questions.length })} {because && t(`because.${because}`)}
        </p>
      </div>
      {questions.map((question) => (
        <section key={question.number} className={classes.question}>
          <h3 ref={question.number === number ? start : undefined} tabIndex={-1} className={classes.number}>
            {player('position', { number: question.number, count: attempt.questions.length })}
          </h3>
          <ReviewedQuestion question={question} lang={attempt.language} />
          <WordsOnQuestion attempt={attempt} question={question} />
        </section>
      ))}
    </div>
  );
}
