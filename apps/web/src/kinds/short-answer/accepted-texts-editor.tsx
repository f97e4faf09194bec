import type { AcceptedText, TextComparison } from '@debrief/core';
import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../ui/touch-row.ts';
import { EditableList } from '../editor/editable-list.tsx';
import { PercentField, TextField } from '../editor/fields.tsx';
import { MarkdownField } from '../editor/markdown-field.tsx';

interface AcceptedTextsProps {
  answers: readonly AcceptedText[];
  /** "answers", "gaps[1].answers" */
  place: string;
  onChange: (answers: AcceptedText[]) => void;
}

/** What may be typed, in turn: the first that fits decides. */
export function AcceptedTexts({ answers, place, onChange }: AcceptedTextsProps) {
  const t = useTranslations('questionEditor.texts');
  return (
    <EditableList
      legend={t('title')}
      hint={t('hint')}
      place={place}
      items={answers}
      onChange={onChange}
      nameOf={(number) => t('one', { number })}
      addLabel={t('add')}
      newItem={(): AcceptedText => ({ text: '', creditPercent: 100, explanation: '' })}
      least={1}
    >
      {(answer, index, change) => (
        <>
          <TextField
            label={t('text')}
            place={`${place}[${index}].text`}
            value={answer.text}
            onChange={(text) => change({ ...answer, text })}
            addsRow
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

interface ComparisonFieldsProps {
  comparison: TextComparison;
  onChange: (comparison: TextComparison) => void;
}

const looser = ['ignoresAccents', 'keepsWhiteSpace', 'hasWildcards'] as const;

/** How what was typed is compared. */
export function ComparisonFields({ comparison, onChange }: ComparisonFieldsProps) {
  const t = useTranslations('questionEditor.comparison');
  const { isCaseSensitive, ignoresAccents, keepsWhiteSpace, hasWildcards } = comparison;
  const now = { isCaseSensitive, ignoresAccents, keepsWhiteSpace, hasWildcards };
  return (
    <div>
      <Checkbox
        {...touchRow}
        label={t('isCaseSensitive')}
        checked={isCaseSensitive}
        onChange={(event) => onChange({ ...now, isCaseSensitive: event.currentTarget.checked })}
      />
      {looser.map((rule) => (
        <Checkbox
          key={rule}
          {...touchRow}
          label={t(rule)}
          checked={now[rule] ?? false}
          onChange={(event) => onChange({ ...now, [rule]: event.currentTarget.checked })}
        />
      ))}
    </div>
  );
}
