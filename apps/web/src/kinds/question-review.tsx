import type { ComponentType } from 'react';
import { EssayReview } from './essay/review.tsx';
import { EstimationReview } from './estimation/review.tsx';
import { GapFillReview } from './gap-fill/review.tsx';
import { MatchingReview } from './matching/review.tsx';
import { MultiSelectReview } from './multi-select/review.tsx';
import { NumericReview } from './numeric/review.tsx';
import { OrderingReview } from './ordering/review.tsx';
import type { Kind, QuestionReviewProps } from './question-kind.ts';
import { ShortAnswerReview } from './short-answer/review.tsx';
import { SingleChoiceReview } from './single-choice/review.tsx';
import { TrueFalseReview } from './true-false/review.tsx';

const reviews: { [K in Kind]: ComponentType<QuestionReviewProps<K>> } = {
  'single-choice': SingleChoiceReview,
  'multi-select': MultiSelectReview,
  'true-false': TrueFalseReview,
  numeric: NumericReview,
  'short-answer': ShortAnswerReview,
  matching: MatchingReview,
  ordering: OrderingReview,
  'gap-fill': GapFillReview,
  estimation: EstimationReview,
  essay: EssayReview,
};

/** Own answer, right answer and every option explained, whatever the kind. */
export function QuestionReview(props: QuestionReviewProps<Kind>) {
  const { question, response } = props;
  const Review = reviews[question.kind] as ComponentType<QuestionReviewProps<Kind>>;
  return <Review {...props} response={response?.kind === question.kind ? response : null} />;
}
