import { useTranslations } from 'use-intl';
import classes from '../editor/editor.module.css';
import { NumberField } from '../editor/fields.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { MarkdownField } from '../editor/markdown-field.tsx';
import { RubricEditor } from './rubric-editor.tsx';

export function EssayEditor({ question, onChange }: KindEditorProps<'essay'>) {
  const t = useTranslations('questionEditor.essay');
  return (
    <>
      <div className={classes.line}>
        <NumberField
          label={t('minWords')}
          place="minWords"
          value={question.minWords}
          min={0}
          max={20_000}
          onChange={(minWords) => onChange({ ...question, minWords })}
        />
        <NumberField
          label={t('maxWords')}
          place="maxWords"
          value={question.maxWords}
          min={1}
          max={20_000}
          onChange={(maxWords) => onChange({ ...question, maxWords })}
        />
      </div>
      <MarkdownField
        label={t('template')}
        description={t('templateHint')}
        place="template"
        value={question.template ?? ''}
        onChange={(template) => onChange({ ...question, template: template || undefined })}
      />
      <MarkdownField
        label={t('sample')}
        description={t('sampleHint')}
        place="sampleAnswer"
        value={question.sampleAnswer}
        onChange={(sampleAnswer) => onChange({ ...question, sampleAnswer })}
        isLong
      />
      <RubricEditor
        rubric={question.rubric ?? []}
        onChange={(rubric) => onChange({ ...question, rubric: rubric.length > 0 ? rubric : undefined })}
      />
    </>
  );
}
