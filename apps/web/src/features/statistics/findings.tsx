import type { QuestionStatisticsRow } from '@debrief/contracts';
import type { ItemFinding } from '@debrief/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './statistics.module.css';
import { useAnswerText } from './use-answer-text.ts';

/** What the numbers of a question say, the worst first. */
export function Findings({ row }: { row: QuestionStatisticsRow }) {
  const words = useFindingWords(row);
  if (row.findings.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {row.findings.map((finding) => (
        <li key={finding.kind} data-kind={finding.kind}>
          {words(finding)}
        </li>
      ))}
    </ul>
  );
}

function useFindingWords({ answers }: QuestionStatisticsRow) {
  const t = useTranslations('statistics.findings');
  const textOf = useAnswerText();
  const named = (key: string) => {
    const answer = answers.find((each) => each.key === key);
    return answer ? textOf(answer) : key;
  };
  const content = (words: string) => <span data-content>{words}</span>;
  return (finding: ItemFinding): ReactNode => {
    switch (finding.kind) {
      case 'few-answers':
        return t('few-answers', { count: finding.count });
      case 'key-may-be-wrong':
        return t.rich('key-may-be-wrong', { answer: () => content(named(finding.answerKey)) });
      case 'unused-options':
        return t.rich('unused-options', {
          answers: () => content(finding.answerKeys.map(named).join(' · ')),
          count: finding.answerKeys.length,
        });
      default:
        return t(finding.kind);
    }
  };
}
