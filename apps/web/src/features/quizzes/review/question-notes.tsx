import type { PaperQuestion } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import classes from './reviewed-question.module.css';
import { hasRuledOutTheRightOne } from './ruled-out.ts';

interface QuestionNotesProps {
  question: PaperQuestion;
  lang: string;
}

/** What the way to the answer shows: ruled out the right one, sure but wrong, which hints it took. */
export function QuestionNotes({ question, lang }: QuestionNotesProps) {
  const t = useTranslations('review');
  const { answer, reveal } = question;
  const isMissed = reveal !== null && ['wrong', 'partial'].includes(reveal.outcome);
  return (
    <>
      {hasRuledOutTheRightOne(question) && <p className={classes.note}>{t('ruledOutRight')}</p>}
      {isMissed && answer.confidence === 'high' && <p className={classes.note}>{t('sureButWrongNote')}</p>}
      {answer.takenHints.length > 0 && (
        <div className={classes.note}>
          <p>{t('hintsTaken', { count: answer.takenHints.length })}</p>
          <ol className={classes.hints}>
            {answer.takenHints.map((hint, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hints come in their order and stay.
              <li key={index}>
                <Markdown lang={lang}>{hint}</Markdown>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
