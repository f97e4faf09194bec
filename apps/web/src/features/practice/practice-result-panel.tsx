import type { PracticeItem, PracticeResult } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { OutcomeLine } from '../../kinds/outcome-line.tsx';
import type { KeyOf, Kind } from '../../kinds/question-kind.ts';
import { QuestionReview } from '../../kinds/question-review.tsx';
import { When } from '../../ui/when.tsx';
import classes from './practice.module.css';
import type { PracticeSlots } from './practice-slots.ts';
import type { PracticeSession } from './use-practice-session.ts';

interface PracticeResultPanelProps {
  session: PracticeSession;
  item: PracticeItem;
  result: PracticeResult;
  Words: PracticeSlots['Words'];
}

/** How it went, why, and when it comes back. */
export function PracticeResultPanel({ session, item, result, Words }: PracticeResultPanelProps) {
  const t = useTranslations('practice');
  const outcome = useRef<HTMLElement>(null);
  useEffect(() => outcome.current?.focus({ preventScroll: true }), []);
  const isSoon = Date.parse(result.nextDueAt) - Date.now() < 3_600_000;
  return (
    <section ref={outcome} tabIndex={-1} aria-label={t('checked')} className={classes.result}>
      <OutcomeLine outcome={result.outcome} points={result.credit} maxPoints="1" />
      <p className={classes.quiet}>
        {isSoon ? t('backSoon') : t.rich('backOn', { when: () => <When at={result.nextDueAt} as="day" /> })}
      </p>
      <QuestionReview
        question={item.question}
        response={session.response}
        struckOptionIds={[]}
        answerKey={result.key as KeyOf<Kind>}
        lang={item.language}
      />
      <Words item={item} response={session.response} result={result} isAsked={session.isExplained} />
      <div className={classes.actions}>
        <Button onClick={session.next}>
          {session.number === session.count ? t('finish') : t('nextOne')}
        </Button>
        <Button variant="subtle" onClick={() => void session.takeBack().catch(() => {})}>
          {t('takeBack')}
        </Button>
      </div>
    </section>
  );
}
