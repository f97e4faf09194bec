import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from '../explained/explained-option.module.css';
import { ExplainedOption } from '../explained/explained-option.tsx';
import { Explanation } from '../explained/explanation.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';

/** The right order from first to last, and where each stood in one's own. */
export function OrderingReview({ question, response, answerKey, lang }: QuestionReviewProps<'ordering'>) {
  const t = useTranslations('review.ordering');
  const texts = new Map(question.items.map(({ id, text }) => [id, text]));
  return (
    <>
      <p>{t(`scoring.${answerKey.scoring}`)}</p>
      <ol className={classes.list}>
        {answerKey.itemIds.map((id, index) => {
          const mine = (response?.itemIds.indexOf(id) ?? -1) + 1;
          return (
            <ExplainedOption
              key={id}
              isRight={mine === index + 1}
              isMine={mine > 0}
              isPlace
              explanation={answerKey.itemExplanations[id] ?? ''}
              lang={lang}
            >
              <Markdown lang={lang} isInline>
                {texts.get(id) ?? ''}
              </Markdown>
              <p>{placeWords(t, index + 1, mine)}</p>
            </ExplainedOption>
          );
        })}
      </ol>
      <Explanation lang={lang}>{answerKey.explanation}</Explanation>
    </>
  );
}

type Words = ReturnType<typeof useTranslations<'review.ordering'>>;

function placeWords(t: Words, place: number, mine: number): string {
  if (mine === 0) return t('unplaced', { place });
  return mine === place ? t('right', { place }) : t('wrong', { place, mine });
}
