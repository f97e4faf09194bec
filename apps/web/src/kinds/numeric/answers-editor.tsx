import type { NumericAnswer, NumericTarget } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { EditableList } from '../editor/editable-list.tsx';
import classes from '../editor/editor.module.css';
import { DecimalField, NumberField, PercentField, SelectField } from '../editor/fields.tsx';
import { MarkdownField } from '../editor/markdown-field.tsx';
import { changeTarget, type TargetChoice, targetChoiceOf, targetChoices } from './change-target.ts';

interface NumberAnswersProps {
  answers: readonly NumericAnswer[];
  /** "answers", "gaps[1].answers" */
  place: string;
  onChange: (answers: NumericAnswer[]) => void;
}

/** What numbers are accepted, in turn: the first that fits decides. */
export function NumberAnswers({ answers, place, onChange }: NumberAnswersProps) {
  const t = useTranslations('questionEditor.numbers');
  return (
    <EditableList
      legend={t('title')}
      hint={t('hint')}
      place={place}
      items={answers}
      onChange={onChange}
      nameOf={(number) => t('one', { number })}
      addLabel={t('add')}
      newItem={(): NumericAnswer => ({
        target: { type: 'value', value: '', tolerance: '0' },
        creditPercent: answers.length === 0 ? 100 : 50,
        explanation: '',
      })}
      least={1}
    >
      {(answer, index, change) => (
        <>
          <TargetFields
            target={answer.target}
            place={`${place}[${index}]`}
            onChange={(target) => change({ ...answer, target })}
          />
          <PercentField
            label={t('credit')}
            place={`${place}[${index}].creditPercent`}
            value={answer.creditPercent}
            onChange={(creditPercent) => change({ ...answer, creditPercent })}
          />
          <MarkdownField
            label={t('explanation')}
            place={`${place}[${index}].explanation`}
            value={answer.explanation}
            onChange={(explanation) => change({ ...answer, explanation })}
          />
        </>
      )}
    </EditableList>
  );
}

interface TargetFieldsProps {
  target: NumericTarget;
  place: string;
  onChange: (target: NumericTarget) => void;
}

function TargetFields({ target, place, onChange }: TargetFieldsProps) {
  const t = useTranslations('questionEditor.numbers');
  const choice = targetChoiceOf(target);
  return (
    <div className={classes.line}>
      <SelectField<TargetChoice>
        label={t('accepts')}
        place={`${place}.type`}
        value={choice}
        options={targetChoices.map((value) => ({ value, label: t(`choices.${value}`) }))}
        onChange={(value) => onChange(changeTarget(target, value))}
      />
      <NumbersOf target={target} place={place} onChange={onChange} />
    </div>
  );
}

function NumbersOf({ target, place, onChange }: TargetFieldsProps) {
  const t = useTranslations('questionEditor.numbers');
  if (target.type === 'range')
    return (
      <>
        <DecimalField
          label={t('min')}
          place={`${place}.min`}
          value={target.min}
          onChange={(min) => onChange({ ...target, min })}
          addsRow
        />
        <DecimalField
          label={t('max')}
          place={`${place}.max`}
          value={target.max}
          onChange={(max) => onChange({ ...target, max })}
          addsRow
        />
      </>
    );
  const value = (
    <DecimalField
      label={t('value')}
      place={`${place}.value`}
      value={target.value}
      onChange={(next) => onChange({ ...target, value: next })}
      addsRow
    />
  );
  if (target.type === 'significant-figures')
    return (
      <>
        {value}
        <NumberField
          label={t('figures')}
          place={`${place}.figures`}
          value={target.figures}
          min={1}
          max={15}
          onChange={(figures) => onChange({ ...target, figures: figures ?? 1 })}
        />
      </>
    );
  return (
    <>
      {value}
      <DecimalField
        label={target.toleranceType === 'relative' ? t('relativeTolerance') : t('tolerance')}
        description={target.toleranceType === 'relative' ? t('relativeHint') : undefined}
        place={`${place}.tolerance`}
        value={target.tolerance}
        onChange={(tolerance) => onChange({ ...target, tolerance })}
        addsRow
      />
    </>
  );
}
