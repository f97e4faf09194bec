import type { Question } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import classes from './paper.module.css';
import { blanksOf, rowsOf } from './paper-rows.ts';
import { useKeyWords } from './use-key-words.ts';

/** One question as it stands on paper: boxes to tick, lines to write on. */
export function PaperQuestion({ question, hasKey }: { question: Question; hasKey: boolean }) {
  const t = useTranslations('export.paper');
  const keyWords = useKeyWords();
  const rows =
    question.kind === 'true-false'
      ? [t('true'), t('false')].map((text) => ({ mark: 'box' as const, text }))
      : rowsOf(question);
  return (
    <div className={classes.question}>
      <Markdown>{blanksOf(question)}</Markdown>
      {rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper.
            <li key={index} data-mark={row.mark}>
              <Markdown>{row.text}</Markdown>
            </li>
          ))}
        </ul>
      )}
      {['numeric', 'short-answer', 'estimation', 'essay'].includes(question.kind) && (
        <div className={classes.lines} data-many={question.kind === 'essay'} />
      )}
      {hasKey && (
        <div className={classes.key}>
          <p>
            <strong>{t('answer')}</strong>
          </p>
          <Markdown>{keyWords(question)}</Markdown>
          {question.explanation && <Markdown>{question.explanation}</Markdown>}
        </div>
      )}
    </div>
  );
}
