import type { Question, QuestionProblem } from '@debrief/core';
import { Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';

export interface QuestionEditorProps {
  question: Question;
  problems: readonly QuestionProblem[];
  onChange: (question: Question) => void;
  lang: string;
}

/** The words every kind has. */
export function QuestionEditor({ question, problems, onChange, lang }: QuestionEditorProps) {
  const t = useTranslations('bank.places.field');
  const problem = problems.find(({ place }) => place === 'stem');
  return (
    <>
      <Textarea
        data-place="stem"
        lang={lang}
        autosize
        minRows={3}
        label={t('stem')}
        error={problem?.sentence}
        value={question.stem}
        onChange={(event) => onChange({ ...question, stem: event.currentTarget.value })}
      />
      <Textarea
        data-place="explanation"
        lang={lang}
        autosize
        minRows={2}
        label={t('explanation')}
        value={question.explanation}
        onChange={(event) => onChange({ ...question, explanation: event.currentTarget.value })}
      />
    </>
  );
}
