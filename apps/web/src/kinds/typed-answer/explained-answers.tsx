import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from '../explained/explained-option.module.css';
import { ExplainedOption } from '../explained/explained-option.tsx';
import { Explanation } from '../explained/explanation.tsx';

export interface AcceptedAnswer {
  id: string;
  text: ReactNode;
  creditPercent: number;
  explanation: string;
}

interface ExplainedAnswersProps {
  mine: string | null;
  /** What was amiss beside the value itself. */
  remark?: string;
  accepted: readonly AcceptedAnswer[];
  explanation: string;
  lang: string;
}

/** What was typed, then every accepted answer with what it is worth. */
export function ExplainedAnswers({ mine, remark, accepted, explanation, lang }: ExplainedAnswersProps) {
  const t = useTranslations('review');
  return (
    <>
      <p>
        {mine
          ? t.rich('youWrote', {
              answer: mine,
              strong: (words) => (
                <strong data-content lang={lang}>
                  {words}
                </strong>
              ),
            })
          : t('youWroteNothing')}{' '}
        {remark}
      </p>
      <ul className={classes.list}>
        {accepted.map(({ id, text, creditPercent, explanation: why }) => (
          <ExplainedOption
            key={id}
            isRight={creditPercent === 100}
            isMine={false}
            explanation={why}
            lang={lang}
          >
            {text}
            {creditPercent < 100 && <small> {t('partCredit', { percent: creditPercent / 100 })}</small>}
          </ExplainedOption>
        ))}
      </ul>
      <Explanation lang={lang}>{explanation}</Explanation>
    </>
  );
}
