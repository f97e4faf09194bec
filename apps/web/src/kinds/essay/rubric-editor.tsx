import type { RubricCriterion } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { EditableList } from '../editor/editable-list.tsx';
import classes from '../editor/editor.module.css';
import { NumberField, PercentField, TextField } from '../editor/fields.tsx';
import { MarkdownField } from '../editor/markdown-field.tsx';
import { newItemId } from '../editor/new-item-id.ts';

interface RubricEditorProps {
  rubric: readonly RubricCriterion[];
  onChange: (rubric: RubricCriterion[]) => void;
}

export function RubricEditor({ rubric, onChange }: RubricEditorProps) {
  const t = useTranslations('questionEditor.rubric');
  return (
    <EditableList
      legend={t('title')}
      hint={t('hint')}
      place="rubric"
      items={rubric}
      onChange={onChange}
      nameOf={(number) => t('criterion', { number })}
      addLabel={t('add')}
      newItem={newCriterion}
      most={20}
    >
      {(criterion, index, change) => (
        <>
          <div className={classes.line}>
            <TextField
              label={t('name')}
              place={`rubric[${index}].name`}
              value={criterion.name}
              onChange={(name) => change({ ...criterion, name })}
              addsRow
            />
            <NumberField
              label={t('weight')}
              place={`rubric[${index}].weight`}
              value={criterion.weight}
              min={1}
              max={100}
              onChange={(weight) => change({ ...criterion, weight: weight ?? 1 })}
            />
          </div>
          <Levels criterion={criterion} place={`rubric[${index}].levels`} onChange={change} />
        </>
      )}
    </EditableList>
  );
}

interface LevelsProps {
  criterion: RubricCriterion;
  place: string;
  onChange: (criterion: RubricCriterion) => void;
}

function Levels({ criterion, place, onChange }: LevelsProps) {
  const t = useTranslations('questionEditor.rubric');
  return (
    <EditableList
      legend={t('levels')}
      place={place}
      items={criterion.levels}
      onChange={(levels) => onChange({ ...criterion, levels })}
      nameOf={(number) => t('level', { number })}
      addLabel={t('addLevel')}
      newItem={() => ({ id: newItemId(), text: '', creditPercent: 100 })}
      least={2}
      most={10}
    >
      {(level, index, change) => (
        <>
          <MarkdownField
            label={t('levelText')}
            place={`${place}[${index}].text`}
            value={level.text}
            onChange={(text) => change({ ...level, text })}
            addsRow
          />
          <PercentField
            label={t('credit')}
            place={`${place}[${index}].creditPercent`}
            value={level.creditPercent}
            onChange={(creditPercent) => change({ ...level, creditPercent })}
          />
        </>
      )}
    </EditableList>
  );
}

function newCriterion(): RubricCriterion {
  const levels = [0, 50, 100].map((creditPercent) => ({ id: newItemId(), text: '', creditPercent }));
  return { id: newItemId(), name: '', weight: 1, levels };
}
