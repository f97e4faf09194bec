import type { Question, QuestionKind, QuestionProblem } from '@debrief/core';
import { type ComponentType, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from './editor.module.css';
import { EditorSurroundingsProvider, type UploadMedia } from './editor-context.tsx';
import { HintsEditor } from './hints-editor.tsx';
import type { KindEditorProps } from './kind-editor.ts';
import { kindEditors } from './kind-editors.ts';
import { MarkdownField } from './markdown-field.tsx';

export interface QuestionFormProps {
  question: Question;
  /** Each is shown beside the field that its place names. */
  problems: readonly QuestionProblem[];
  /** Also beside fields that nobody has been in yet: one wanted to be done. */
  showsAllProblems?: boolean;
  onChange: (question: Question) => void;
  /** Of the content; "" when nobody knows. */
  lang: string;
  uploadMedia?: UploadMedia;
}

export function QuestionForm(props: QuestionFormProps) {
  const { question, problems, showsAllProblems = false, onChange, lang, uploadMedia } = props;
  const t = useTranslations('questionEditor');
  const stem = useRef<HTMLTextAreaElement>(null);
  const surroundings = useMemo(
    () => ({ problems, showsAllProblems, lang, stem, ...(uploadMedia && { uploadMedia }) }),
    [problems, showsAllProblems, lang, uploadMedia],
  );
  const KindEditor = kindEditors[question.kind] as ComponentType<KindEditorProps<QuestionKind>>;
  return (
    <EditorSurroundingsProvider value={surroundings}>
      <div className={classes.editor}>
        <MarkdownField
          label={t('stem')}
          place="stem"
          value={question.stem}
          onChange={(text) => onChange({ ...question, stem: text })}
          inputRef={stem}
          isLong
        />
        <KindEditor key={question.kind} question={question} onChange={onChange} />
        <MarkdownField
          label={t('explanation')}
          description={t('explanationHint')}
          place="explanation"
          value={question.explanation}
          onChange={(explanation) => onChange({ ...question, explanation })}
          isLong
        />
        <HintsEditor hints={question.hints ?? []} onChange={(hints) => onChange({ ...question, hints })} />
      </div>
    </EditorSurroundingsProvider>
  );
}
