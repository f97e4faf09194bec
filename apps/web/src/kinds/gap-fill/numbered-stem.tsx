import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import type { QuestionOf } from '../question-kind.ts';
import classes from './gap-fill.module.css';
import { inTextOrder } from './gap-order.ts';

interface NumberedStemProps {
  question: Pick<QuestionOf<'gap-fill'>, 'stem' | 'gaps'>;
  lang: string;
}

/** The text with a number at each gap, for reading: what stood or belongs there is said below. */
export function NumberedStem({ question, lang }: NumberedStemProps) {
  const t = useTranslations('kinds.gaps');
  const gaps = inTextOrder(question.stem, question.gaps);
  const blanks = gaps.map(({ id }, index) => [
    id,
    <span key={id} className={classes.blank} role="img" aria-label={t('short', { number: index + 1 })}>
      {index + 1}
    </span>,
  ]);
  return (
    <Markdown lang={lang} slots={Object.fromEntries(blanks)}>
      {question.stem}
    </Markdown>
  );
}
