import type { Gap, SelectGap } from '@debrief/core';
import { ActionIcon, Button, Radio } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../ui/touch-row.ts';
import { EditableList } from '../editor/editable-list.tsx';
import classes from '../editor/editor.module.css';
import { useProblem } from '../editor/editor-context.tsx';
import { NumberField, TextField } from '../editor/fields.tsx';
import { MarkdownField } from '../editor/markdown-field.tsx';
import { newItemId } from '../editor/new-item-id.ts';
import { NumberAnswers } from '../numeric/answers-editor.tsx';
import { AcceptedTexts, ComparisonFields } from '../short-answer/accepted-texts-editor.tsx';

interface GapEditorProps {
  gap: Gap;
  number: number;
  place: string;
  onChange: (gap: Gap) => void;
  /** Only where the text has lost the gap. */
  onPlace: (() => void) | undefined;
  onRemove: () => void;
}

export function GapEditor({ gap, number, place, onChange, onPlace, onRemove }: GapEditorProps) {
  const t = useTranslations('questionEditor.gaps');
  const markProblem = useProblem(`${place}.id`);
  const name = t('one', { number });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list, whose fields share the gap's name.
    <div role="group" aria-label={name} className={classes.group} data-place={place}>
      <div className={classes.head}>
        <strong>{name}</strong> {t(`type.${gap.type}`)} <code data-content>{`[[${gap.id}]]`}</code>
        {markProblem && (
          <span className={classes.problem} data-content>
            {markProblem}
          </span>
        )}
        {onPlace && (
          <Button variant="subtle" px="sm" onClick={onPlace}>
            {t('place')}
          </Button>
        )}
        <span className={classes.actions}>
          <ActionIcon aria-label={t('remove', { number })} onClick={onRemove}>
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </span>
      </div>
      <GapAnswers gap={gap} place={place} onChange={onChange} />
      <NumberField
        label={t('weight')}
        description={t('weightHint')}
        place={`${place}.weight`}
        value={gap.weight ?? 1}
        min={1}
        max={100}
        onChange={(weight) => onChange({ ...gap, weight: weight ?? 1 })}
      />
      <MarkdownField
        label={t('explanation')}
        place={`${place}.explanation`}
        value={gap.explanation}
        onChange={(explanation) => onChange({ ...gap, explanation })}
      />
    </div>
  );
}

function GapAnswers({ gap, place, onChange }: Pick<GapEditorProps, 'gap' | 'place' | 'onChange'>) {
  if (gap.type === 'select') return <SelectChoices gap={gap} place={place} onChange={onChange} />;
  if (gap.type === 'number')
    return (
      <NumberAnswers
        answers={gap.answers}
        place={`${place}.answers`}
        onChange={(answers) => onChange({ ...gap, answers })}
      />
    );
  return (
    <>
      <AcceptedTexts
        answers={gap.answers}
        place={`${place}.answers`}
        onChange={(answers) => onChange({ ...gap, answers })}
      />
      <ComparisonFields comparison={gap} onChange={(comparison) => onChange({ ...gap, ...comparison })} />
    </>
  );
}

interface SelectChoicesProps {
  gap: SelectGap;
  place: string;
  onChange: (gap: Gap) => void;
}

function SelectChoices({ gap, place, onChange }: SelectChoicesProps) {
  const t = useTranslations('questionEditor.gaps');
  return (
    <EditableList
      legend={t('choices')}
      place={`${place}.choices`}
      items={gap.choices}
      onChange={(choices) => onChange({ ...gap, choices })}
      nameOf={(number) => t('choice', { number })}
      addLabel={t('addChoice')}
      newItem={() => ({ id: newItemId(), text: '' })}
      least={2}
    >
      {(choice, index, change) => (
        <>
          <TextField
            label={t('choiceText')}
            place={`${place}.choices[${index}].text`}
            value={choice.text}
            onChange={(text) => change({ ...choice, text })}
            addsRow
          />
          <Radio
            {...touchRow}
            name={`right-${gap.id}`}
            label={t('right')}
            checked={gap.rightChoiceId === choice.id}
            onChange={() => onChange({ ...gap, rightChoiceId: choice.id })}
          />
        </>
      )}
    </EditableList>
  );
}
