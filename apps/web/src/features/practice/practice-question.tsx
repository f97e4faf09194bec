import type { PracticeItem, PracticeQueue } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ConfidenceChoice } from '../../kinds/confidence-choice.tsx';
import { QuestionPlayer } from '../../kinds/question-player.tsx';
import { holdsOwnStem, QuestionStem } from '../../kinds/question-stem.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import { BudgetBar } from './budget-bar.tsx';
import classes from './practice.module.css';
import { PracticeResultPanel } from './practice-result-panel.tsx';
import type { PracticeSlots } from './practice-slots.ts';
import { SessionFailure } from './session-failure.tsx';
import { usePracticeKeys } from './use-practice-keys.ts';
import { type AnsweredItem, type PracticeSession, usePracticeSession } from './use-practice-session.ts';

interface PracticeQuestionProps {
  queue: PracticeQueue;
  slots: PracticeSlots;
  onOver: (answered: AnsweredItem[]) => void;
}

/** The question that is due, its answer, what was right, and on. It can be stopped at any time. */
export function PracticeQuestion({ queue, slots, onOver }: PracticeQuestionProps) {
  const t = useTranslations('practice');
  const session = usePracticeSession(queue, onOver);
  usePracticeKeys(session);
  usePageTitle(t('title'));
  const heading = useHeadingFocus(session.item?.cardId);
  const { item, number, count, result } = session;
  if (!item) return null;
  return (
    <article className={classes.sitting}>
      <header className={classes.top}>
        <h1 ref={heading} tabIndex={-1} className={classes.position}>
          {t('position', { number, count })}
        </h1>
        <Button variant="subtle" onClick={session.stop}>
          {t('stop')}
        </Button>
      </header>
      <BudgetBar session={session} />
      <p className={classes.quiet}>
        <span data-content lang={item.language}>
          {item.topicName}
        </span>
        {' · '}
        {t(`reasons.${item.reason}`)}
      </p>
      {(result || !holdsOwnStem(item.question)) && (
        <div className={classes.stem}>
          <QuestionStem question={item.question} lang={item.language} />
        </div>
      )}
      {result ? (
        <PracticeResultPanel session={session} item={item} result={result} Words={slots.Words} />
      ) : (
        <OpenQuestion key={session.reviewId} session={session} item={item} slots={slots} />
      )}
      <SessionFailure session={session} />
      <p className={classes.keys}>{t('keys')}</p>
    </article>
  );
}

interface OpenQuestionProps {
  session: PracticeSession;
  item: PracticeItem;
  slots: PracticeSlots;
}

function OpenQuestion({ session, item, slots }: OpenQuestionProps) {
  const t = useTranslations('practice');
  const check = (isGivenUp: boolean) => void session.check(isGivenUp).catch(() => {});
  return (
    <>
      <QuestionPlayer
        question={item.question}
        response={session.response}
        struckOptionIds={[]}
        lang={item.language}
        onAnswer={session.setResponse}
        onStrike={() => {}}
        onEnter={() => check(false)}
      />
      {session.response && <ConfidenceChoice value={session.confidence} onChange={session.setConfidence} />}
      <div className={classes.actions}>
        {session.response ? (
          <Button loading={session.isChecking} onClick={() => check(false)}>
            {t('check')}
          </Button>
        ) : (
          <Button variant="default" loading={session.isChecking} onClick={() => check(true)}>
            {t('dontKnow')}
          </Button>
        )}
        <slots.JustExplain isBusy={session.isChecking} onClick={session.explain} />
      </div>
      <slots.Hints item={item} />
    </>
  );
}

/** A new question is read out, and Tab goes on from there. */
function useHeadingFocus(shown: string | undefined) {
  const ref = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question takes the focus once.
  useEffect(() => {
    document.getElementById('content')?.scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, [shown]);
  return ref;
}
