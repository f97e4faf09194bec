import type { PaperQuestion, Reveal } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { OutcomeLine } from '../../../kinds/outcome-line.tsx';
import type { KeyOf, Kind } from '../../../kinds/question-kind.ts';
import { QuestionReview } from '../../../kinds/question-review.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './reviewed-question.module.css';

interface CorrectionNoteProps {
  question: PaperQuestion;
  correction: NonNullable<Reveal['correction']>;
  lang: string;
}

/** That it was corrected after it was answered, why, and how it was before. */
export function CorrectionNote({ question, correction, lang }: CorrectionNoteProps) {
  const t = useTranslations('review.corrected');
  const { action, at, note, before } = correction;
  return (
    <div className={classes.late}>
      <p>
        {t.rich(action, { when: () => <When at={at} as="day" /> })} {note && <q data-content>{note}</q>}
      </p>
      {action !== 'full-credit' && (
        <Disclosure label={t('before')}>
          <OutcomeLine outcome={before.outcome} points={before.points} maxPoints={before.maxPoints} />
          <QuestionReview
            question={question.question}
            response={question.answer.response}
            struckOptionIds={[]}
            answerKey={before.key as KeyOf<Kind>}
            lang={lang}
          />
        </Disclosure>
      )}
    </div>
  );
}
