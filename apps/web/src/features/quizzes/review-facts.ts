import type { Reveal } from '@debrief/contracts';
import type { QuestionReviewProps } from '../../kinds/question-kind.ts';

type Facts = Pick<QuestionReviewProps<'essay'>, 'remark' | 'rightGapIds' | 'marking'>;

/** What the scoring had to say beside the key. */
export function reviewFacts({ remark, rightGapIds, marking }: Reveal): Facts {
  return { remark, rightGapIds, marking: marking ?? null };
}
