import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from '../explained/explained-option.module.css';
import { ExplainedOption } from '../explained/explained-option.tsx';
import { Explanation } from '../explained/explanation.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';

export function MatchingReview({ question, response, answerKey, lang }: QuestionReviewProps<'matching'>) {
  const t = useTranslations('review');
  const texts = new Map(question.choices.map(({ id, text }) => [id, text]));
  const words = (choiceId: string | undefined) => (
    <Markdown lang={lang} isInline>
      {texts.get(choiceId ?? '') ?? ''}
    </Markdown>
  );
  return (
    <>
      <ul className={classes.list}>
        {question.prompts.map(({ id, text }) => {
          const mine = response?.pairs[id];
          const right = answerKey.pairs[id];
          return (
            <ExplainedOption
              key={id}
              isRight={mine === right}
              isMine={mine !== undefined}
              explanation={answerKey.promptExplanations[id] ?? ''}
              lang={lang}
            >
              <Markdown lang={lang} isInline>
                {text}
              </Markdown>
              <p>{t.rich('pairRight', { choice: () => words(right) })}</p>
              {mine !== right && (
                <p>{mine ? t.rich('pairMine', { choice: () => words(mine) }) : t('pairNone')}</p>
              )}
            </ExplainedOption>
          );
        })}
      </ul>
      <Explanation lang={lang}>{answerKey.explanation}</Explanation>
    </>
  );
}
