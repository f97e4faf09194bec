import type { OrderingScoring } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { EditableList } from '../editor/editable-list.tsx';
import { SelectField } from '../editor/fields.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { MarkdownField } from '../editor/markdown-field.tsx';
import { newItemId } from '../editor/new-item-id.ts';

const scorings = [
  'adjacent-pairs',
  'position',
  'all-or-nothing',
] as const satisfies readonly OrderingScoring[];

/** Items as they belong, first to last; a paper shuffles them. */
export function OrderingEditor({ question, onChange }: KindEditorProps<'ordering'>) {
  const t = useTranslations('questionEditor.ordering');
  return (
    <>
      <EditableList
        legend={t('items')}
        hint={t('hint')}
        place="items"
        items={question.items}
        onChange={(items) => onChange({ ...question, items })}
        nameOf={(number) => t('item', { number })}
        addLabel={t('add')}
        newItem={() => ({ id: newItemId(), text: '', explanation: '' })}
        least={2}
      >
        {(item, index, change) => (
          <>
            <MarkdownField
              label={t('text')}
              place={`items[${index}].text`}
              value={item.text}
              onChange={(text) => change({ ...item, text })}
              addsRow
            />
            <MarkdownField
              label={t('explanation')}
              place={`items[${index}].explanation`}
              value={item.explanation}
              onChange={(explanation) => change({ ...item, explanation })}
            />
          </>
        )}
      </EditableList>
      <SelectField<OrderingScoring>
        label={t('scoring')}
        place="scoring"
        value={question.scoring}
        options={scorings.map((value) => ({ value, label: t(`scorings.${value}`) }))}
        description={t(`means.${question.scoring}`)}
        onChange={(scoring) => onChange({ ...question, scoring })}
      />
    </>
  );
}
