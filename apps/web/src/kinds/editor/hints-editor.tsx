import type { QuestionHint } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { EditableList } from './editable-list.tsx';
import { PercentField } from './fields.tsx';
import { MarkdownField } from './markdown-field.tsx';

interface HintsEditorProps {
  hints: readonly QuestionHint[];
  onChange: (hints: QuestionHint[]) => void;
}

/** A ladder: taken in this order, each for its share of the points. */
export function HintsEditor({ hints, onChange }: HintsEditorProps) {
  const t = useTranslations('questionEditor.hints');
  return (
    <EditableList
      legend={t('title')}
      hint={t('hint')}
      place="hints"
      items={hints}
      onChange={onChange}
      nameOf={(number) => t('one', { number })}
      addLabel={t('add')}
      newItem={() => ({ text: '', costPercent: 0 })}
      most={10}
    >
      {(hint, index, change) => (
        <>
          <MarkdownField
            label={t('text')}
            place={`hints[${index}].text`}
            value={hint.text}
            onChange={(text) => change({ ...hint, text })}
            addsRow
          />
          <PercentField
            label={t('cost')}
            place={`hints[${index}].costPercent`}
            value={hint.costPercent}
            onChange={(costPercent) => change({ ...hint, costPercent })}
          />
        </>
      )}
    </EditableList>
  );
}
