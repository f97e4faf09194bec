import type { NumericUnit } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { EditableList } from '../editor/editable-list.tsx';
import classes from '../editor/editor.module.css';
import { DecimalField, PercentField, SelectField, TextField } from '../editor/fields.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { NumberAnswers } from './answers-editor.tsx';

export function NumericEditor({ question, onChange }: KindEditorProps<'numeric'>) {
  return (
    <>
      <NumberAnswers
        answers={question.answers}
        place="answers"
        onChange={(answers) => onChange({ ...question, answers })}
      />
      <UnitFields question={question} onChange={onChange} />
    </>
  );
}

function UnitFields({ question, onChange }: KindEditorProps<'numeric'>) {
  const t = useTranslations('questionEditor.units');
  const { unit = '', unitHandling = 'shown', unitPenaltyPercent = 100, otherUnits = [] } = question;
  return (
    <>
      <div className={classes.line}>
        <TextField
          label={t('unit')}
          place="unit"
          value={unit}
          maxLength={40}
          width="9rem"
          onChange={(next) => onChange({ ...question, unit: next || undefined })}
        />
        <SelectField
          label={t('handling')}
          place="unitHandling"
          value={unitHandling}
          options={(['shown', 'required'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) => onChange({ ...question, unitHandling: value })}
        />
        {unitHandling === 'required' && (
          <PercentField
            label={t('penalty')}
            place="unitPenaltyPercent"
            value={unitPenaltyPercent}
            onChange={(percent) => onChange({ ...question, unitPenaltyPercent: percent })}
          />
        )}
      </div>
      {(unit !== '' || otherUnits.length > 0) && (
        <EditableList
          legend={t('others')}
          hint={t('othersHint')}
          place="otherUnits"
          items={otherUnits}
          onChange={(next) => onChange({ ...question, otherUnits: next })}
          nameOf={(number) => t('one', { number })}
          addLabel={t('add')}
          newItem={(): NumericUnit => ({ unit: '', factor: '' })}
          most={20}
        >
          {(other, index, change) => (
            <div className={classes.line}>
              <TextField
                label={t('unit')}
                place={`otherUnits[${index}].unit`}
                value={other.unit}
                maxLength={40}
                width="9rem"
                onChange={(next) => change({ ...other, unit: next })}
                addsRow
              />
              <DecimalField
                label={t('factor', { unit })}
                place={`otherUnits[${index}].factor`}
                value={other.factor}
                onChange={(factor) => change({ ...other, factor })}
                addsRow
              />
            </div>
          )}
        </EditableList>
      )}
    </>
  );
}
