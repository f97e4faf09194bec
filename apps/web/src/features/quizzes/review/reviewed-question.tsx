import type { PaperQuestion } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { AnswerInWords } from '../../../kinds/answer-in-words.tsx';
import { OutcomeLine } from '../../../kinds/outcome-line.tsx';
import type { KeyOf, Kind } from '../../../kinds/question-kind.ts';
import { QuestionReview } from '../../../kinds/question-review.tsx';
import { QuestionStem } from '../../../kinds/question-stem.tsx';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import { reviewFacts } from '../review-facts.ts';
import { CorrectionNote } from './correction-note.tsx';
import { QuestionNotes } from './question-notes.tsx';
import classes from './reviewed-question.module.css';

interface ReviewedQuestionProps {
  question: PaperQuestion;
  lang: string;
}

/** One question after the end: stem, how it went, own and right answer, every option explained. */
export function ReviewedQuestion({ question, lang }: ReviewedQuestionProps) {
  const t = useTranslations('review');
  const durationText = useDurationText();
  const { question: asked, answer, reveal, maxPoints, topicName, late, expectedMs } = question;
  return (
    <div>
      <p className={classes.facts}>
        <span data-content lang={lang}>
          {topicName}
        </span>
        {answer.timeSpentMs > 0 && ` · ${durationText(answer.timeSpentMs)}`}
        {answer.timeSpentMs > 0 && expectedMs && ` (${t('usually', { time: durationText(expectedMs) })})`}
        {answer.confidence && ` · ${t(`confidence.${answer.confidence}`)}`}
        {answer.isFlagged && ` · ${t('flagged')}`}
      </p>
      <div className={classes.stem}>
        <QuestionStem question={asked} lang={lang} />
      </div>
      {reveal ? (
        <>
          <OutcomeLine outcome={reveal.outcome} points={reveal.points} maxPoints={maxPoints} />
          <QuestionReview
            question={asked}
            response={answer.response}
            struckOptionIds={answer.struckOptionIds}
            answerKey={reveal.key as KeyOf<Kind>}
            lang={lang}
            {...reviewFacts(reveal)}
          />
          {reveal.correction && (
            <CorrectionNote question={question} correction={reveal.correction} lang={lang} />
          )}
        </>
      ) : (
        <p>{t('notYet')}</p>
      )}
      <QuestionNotes question={question} lang={lang} />
      {late && <LateAnswer question={question} late={late} lang={lang} />}
    </div>
  );
}

interface LateAnswerProps extends ReviewedQuestionProps {
  late: NonNullable<PaperQuestion['late']>;
}

function LateAnswer({ question, late, lang }: LateAnswerProps) {
  const t = useTranslations('review');
  const format = useFormatter();
  const time = format.dateTime(new Date(late.receivedAt), { timeStyle: 'medium' });
  return (
    <div className={classes.late}>
      <p>{late.isAccepted ? t('lateAccepted', { time }) : t('late', { time })}</p>
      <AnswerInWords question={question.question} response={late.response} lang={lang} />
    </div>
  );
}
