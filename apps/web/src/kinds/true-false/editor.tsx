import { Radio } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../ui/touch-row.ts';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { MarkdownField } from '../editor/markdown-field.tsx';

export function TrueFalseEditor({ question, onChange }: KindEditorProps<'true-false'>) {
  const t = useTranslations('questionEditor.trueFalse');
  return (
    <>
      <Radio.Group
        label={t('right')}
        value={String(question.isTrue)}
        onChange={(value) => onChange({ ...question, isTrue: value === 'true' })}
        data-place="isTrue"
      >
        <Radio {...touchRow} value="true" label={t('true')} />
        <Radio {...touchRow} value="false" label={t('false')} />
      </Radio.Group>
      <MarkdownField
        label={t('trueExplanation')}
        place="trueExplanation"
        value={question.trueExplanation}
        onChange={(trueExplanation) => onChange({ ...question, trueExplanation })}
      />
      <MarkdownField
        label={t('falseExplanation')}
        place="falseExplanation"
        value={question.falseExplanation}
        onChange={(falseExplanation) => onChange({ ...question, falseExplanation })}
      />
    </>
  );
}
