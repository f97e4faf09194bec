import type { PublicQuestion } from '@debrief/contracts';
import { Markdown } from '../ui/markdown/markdown.tsx';
import { NumberedStem } from './gap-fill/numbered-stem.tsx';

interface QuestionStemProps {
  question: PublicQuestion;
  lang: string;
}

/** What is asked, above the player or the review of it. */
export function QuestionStem({ question, lang }: QuestionStemProps) {
  if (question.kind === 'gap-fill') return <NumberedStem question={question} lang={lang} />;
  return <Markdown lang={lang}>{question.stem}</Markdown>;
}

/** Whether the player shows what is asked itself, with fields in it: the page then leaves it out. */
export function holdsOwnStem({ kind }: Pick<PublicQuestion, 'kind'>): boolean {
  return kind === 'gap-fill';
}
