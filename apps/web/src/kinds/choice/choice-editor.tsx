import type { ChoiceOption, ChoiceQuestion, ChoiceScoring } from '@debrief/core';
import { Checkbox, Radio } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../ui/touch-row.ts';
import { EditableList } from '../editor/editable-list.tsx';
import classes from '../editor/editor.module.css';
import { PercentField, SelectField } from '../editor/fields.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { MarkdownField } from '../editor/markdown-field.tsx';
import { newItemId } from '../editor/new-item-id.ts';
import { CreditTable } from './credit-table.tsx';

type ChoiceEditorProps = KindEditorProps<'single-choice'> & { scorings: readonly ChoiceScoring[] };

/** Options with what is right, why, and what each answer would earn. */
export function ChoiceEditor({ question, onChange, scorings }: ChoiceEditorProps) {
  const t = useTranslations('questionEditor.choice');
  const { kind, options, scoring } = question;
  const setRight = (id: string, isCorrect: boolean) =>
    options.map((option) => {
      if (option.id === id) return { ...option, isCorrect };
      return kind === 'single-choice' ? { ...option, isCorrect: false } : option;
    });
  return (
    <>
      <EditableList
        legend={t('options')}
        hint={t('hint')}
        place="options"
        items={options}
        onChange={(next) => onChange({ ...question, options: next })}
        nameOf={(number) => t('option', { number })}
        addLabel={t('add')}
        newItem={(): ChoiceOption => ({ id: newItemId(), text: '', explanation: '', isCorrect: false })}
        least={2}
      >
        {(option, index, change) => (
          <OptionFields
            question={question}
            option={option}
            index={index}
            onChange={change}
            onRight={(isCorrect) => onChange({ ...question, options: setRight(option.id, isCorrect) })}
          />
        )}
      </EditableList>
      <SelectField
        label={t('scoring')}
        place="scoring"
        value={scoring}
        options={scorings.map((value) => ({ value, label: t(`scorings.${value}`) }))}
        description={t(`means.${scoring}`)}
        onChange={(value) => onChange({ ...question, scoring: value })}
      />
      <CreditTable question={question} />
    </>
  );
}

interface OptionFieldsProps {
  question: ChoiceQuestion;
  option: ChoiceOption;
  index: number;
  onChange: (option: ChoiceOption) => void;
  onRight: (isCorrect: boolean) => void;
}

function OptionFields({ question, option, index, onChange, onRight }: OptionFieldsProps) {
  const t = useTranslations('questionEditor.choice');
  const name = useId();
  const Mark = question.kind === 'single-choice' ? Radio : Checkbox;
  return (
    <>
      <MarkdownField
        label={t('text')}
        place={`options[${index}].text`}
        value={option.text}
        onChange={(text) => onChange({ ...option, text })}
        addsRow
      />
      <div className={classes.line}>
        <Mark
          {...touchRow}
          name={question.kind === 'single-choice' ? 'right-option' : name}
          label={t('right')}
          checked={option.isCorrect}
          onChange={(event) => onRight(event.currentTarget.checked)}
        />
        <Checkbox
          {...touchRow}
          label={t('fixed')}
          checked={option.isFixed ?? false}
          onChange={(event) => onChange({ ...option, isFixed: event.currentTarget.checked })}
        />
      </div>
      {question.scoring === 'option-weights' && (
        <PercentField
          label={t('weight')}
          place={`options[${index}].weightPercent`}
          value={option.weightPercent ?? 0}
          min={-100}
          onChange={(weightPercent) => onChange({ ...option, weightPercent })}
        />
      )}
      <MarkdownField
        label={option.isCorrect ? t('whyRight') : t('whyWrong')}
        place={`options[${index}].explanation`}
        value={option.explanation}
        onChange={(explanation) => onChange({ ...option, explanation })}
      />
    </>
  );
}
