import type { Reveal } from '@debrief/contracts';
import type { QuestionReviewProps } from '../../kinds/question-kind.ts';

type Facts = Pick<QuestionReviewProps<'essay'>, 'remark' | 'matched' | 'marking'>;

/** What the scoring had to say beside the key. */
export function reviewFacts({ marking }: Reveal): Facts {
  return { marking: marking ?? null };
}
