import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from '../explained/explained-option.module.css';
import { ExplainedOption } from '../explained/explained-option.tsx';
import { Explanation } from '../explained/explanation.tsx';
import { useTargetText } from '../numeric/use-target-text.ts';
import type { QuestionReviewProps } from '../question-kind.ts';
import { inTextOrder } from './gap-order.ts';
import type { GapKey, PublicGap } from './gaps.ts';
import { isGapRight } from './is-gap-right.ts';

/** Gap by gap: what stood there, what belongs there, and why. */
export function GapFillReview(props: QuestionReviewProps<'gap-fill'>) {
  const { question, answerKey, lang } = props;
  return (
    <>
      <ol className={classes.list}>
        {inTextOrder(question.stem, question.gaps).map((gap, index) => (
          <ReviewedGap key={gap.id} {...props} gap={gap} number={index + 1} />
        ))}
      </ol>
      <Explanation lang={lang}>{answerKey.explanation}</Explanation>
    </>
  );
}

interface ReviewedGapProps extends QuestionReviewProps<'gap-fill'> {
  gap: PublicGap;
  number: number;
}

function ReviewedGap({ gap, number, response, answerKey, rightGapIds, lang }: ReviewedGapProps) {
  const t = useTranslations('review.gaps');
  const key = answerKey.gaps[gap.id];
  const mine = response?.gaps[gap.id];
  const rights = useRightWords(gap, key);
  const words = (text: string) => (
    <Markdown lang={lang} isInline>
      {text}
    </Markdown>
  );
  if (!key) return null;
  const isRight = mine !== undefined && isGapRight(gap, key, mine, rightGapIds);
  return (
    <ExplainedOption
      isRight={isRight}
      isMine={mine !== undefined}
      isPlace
      explanation={key.explanation}
      lang={lang}
    >
      <strong>{t('gap', { number })}</strong>
      <p>{mine === undefined ? t('none') : t.rich('mine', { answer: () => words(textOf(gap, mine)) })}</p>
      {!(isRight && rights.length < 2) && (
        <p>{t.rich('right', { answer: () => words(rights.join(' / ')) })}</p>
      )}
    </ExplainedOption>
  );
}

/** Answers with full credit, each once. */
function useRightWords(gap: PublicGap, key: GapKey | undefined): string[] {
  const describe = useTargetText();
  if (!key) return [];
  if (key.type === 'select') return [textOf(gap, key.rightChoiceId)];
  const texts =
    key.type === 'text'
      ? key.answers.filter(({ creditPercent }) => creditPercent === 100).map(({ text }) => text)
      : key.answers
          .filter(({ creditPercent }) => creditPercent === 100)
          .map(({ target }) => describe(target));
  return [...new Set(texts)];
}

function textOf(gap: PublicGap, value: string): string {
  return gap.type === 'select' ? (gap.choices.find(({ id }) => id === value)?.text ?? value) : value;
}
