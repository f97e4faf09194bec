import type { MasteryChange } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import classes from './answer-list.module.css';

interface AnswerListProps {
  answers: MasteryChange['answers'];
  names: Readonly<Record<string, string>>;
  /** Null: practice, which has no page to look at again. */
  attemptId: string | null;
}

type Answer = MasteryChange['answers'][number];

/** The answers behind a change: how each went, what was to be expected of it, and the points it moved. */
export function AnswerList({ answers, names, attemptId }: AnswerListProps) {
  const t = useTranslations('mastery.changes');
  return (
    <ul className={classes.list}>
      {answers.map((answer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same question may be practised twice in a sitting.
        <li key={`${answer.questionVersionId} ${index}`} className={classes.answer}>
          <span className={classes.outcome} data-outcome={outcomeOf(answer)}>
            {t(`outcomes.${outcomeOf(answer)}`)}
          </span>
          <Stem answer={answer} name={names[answer.questionId]} attemptId={attemptId} />
          <span className={classes.facts}>
            {t('expected', { percent: Math.round(answer.chance * 100) })}
            {answer.hasUsedHint && ` · ${t('hinted')}`}
            {' · '}
            <strong>{t('points', { points: Math.round(answer.points * 10) / 10 })}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Stem({
  answer,
  name,
  attemptId,
}: {
  answer: Answer;
  name: string | undefined;
  attemptId: string | null;
}) {
  const t = useTranslations('mastery.changes');
  const words = name ? stemInWords(name, 120) : t('question');
  if (!attemptId) return <span data-content>{words}</span>;
  return (
    <TextLink
      to="/attempts/$attemptId/review"
      params={{ attemptId }}
      search={{ question: answer.questionVersionId }}
      data-content
    >
      {words}
    </TextLink>
  );
}

function outcomeOf({ credit, hasUsedHint }: Answer): 'right' | 'partial' | 'wrong' {
  if (credit === 0) return 'wrong';
  return credit === 1 || (hasUsedHint && credit >= 0.7) ? 'right' : 'partial';
}
