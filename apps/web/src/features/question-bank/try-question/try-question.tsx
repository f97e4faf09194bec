import type { Question, QuestionResponse } from '@debrief/core';
import { revealQuestion } from '@debrief/core';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KeyOf, Kind } from '../../../kinds/question-kind.ts';
import { QuestionPlayer } from '../../../kinds/question-player.tsx';
import { QuestionReview } from '../../../kinds/question-review.tsx';
import { holdsOwnStem, QuestionStem } from '../../../kinds/question-stem.tsx';
import { previewQuestion, tryScore } from './preview-question.ts';
import { TriedOutcome } from './tried-outcome.tsx';
import { TryHints } from './try-hints.tsx';
import classes from './try-question.module.css';

interface TryQuestionProps {
  question: Question;
  /** Empty when nobody knows. */
  lang: string;
  /** The key stands there from the beginning. */
  isKeyOpen?: boolean;
}

/** The question as a student gets it. Answers can be tried and are scored here; the key is shown when asked for. */
export function TryQuestion({ question, lang, isKeyOpen = false }: TryQuestionProps) {
  const t = useTranslations('bank.try');
  const [response, setResponse] = useState<QuestionResponse | null>(null);
  const [struckOptionIds, setStruck] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [isKeyShown, setKeyShown] = useState(isKeyOpen);
  const shown = previewQuestion(question);
  if (!shown) return <p className={classes.waiting}>{t('notYet')}</p>;
  const fitting = response?.kind === question.kind && tryScore(question, response) ? response : null;
  const strike = (id: string) =>
    setStruck((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  const again = () => {
    setResponse(null);
    setStruck([]);
    setChecked(false);
  };
  return (
    <div>
      {!holdsOwnStem(shown) && (
        <div className={classes.stem}>
          <QuestionStem question={shown} lang={lang} />
        </div>
      )}
      <QuestionPlayer
        question={shown}
        response={response?.kind === question.kind ? response : null}
        struckOptionIds={struckOptionIds}
        lang={lang}
        onAnswer={setResponse}
        onStrike={strike}
        onEnter={() => setChecked(true)}
      />
      <TryHints hints={question.hints ?? []} lang={lang} />
      <div role="status">{isChecked && <TriedOutcome question={question} response={response} />}</div>
      <Group gap="sm" className={classes.actions}>
        <Button variant="default" onClick={() => setChecked(true)}>
          {t('check')}
        </Button>
        <Button variant="default" aria-expanded={isKeyShown} onClick={() => setKeyShown(!isKeyShown)}>
          {isKeyShown ? t('hideKey') : t('showKey')}
        </Button>
        {(response || isChecked) && (
          <Button variant="subtle" color="gray" onClick={again}>
            {t('again')}
          </Button>
        )}
      </Group>
      {isKeyShown && (
        <section aria-label={t('key')} className={classes.key}>
          <QuestionReview
            question={shown}
            response={fitting}
            struckOptionIds={struckOptionIds}
            answerKey={revealQuestion(question) as KeyOf<Kind>}
            lang={lang}
          />
        </section>
      )}
    </div>
  );
}
