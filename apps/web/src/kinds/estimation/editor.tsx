import type { EstimationQuestion } from '@debrief/core';
import { useTranslations } from 'use-intl';
import classes from '../editor/editor.module.css';
import { DecimalField, TextField } from '../editor/fields.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { CreditScale } from './credit-scale.tsx';
import { readScale } from './scale.ts';

const range = ['min', 'max', 'step'] as const;
const goal = ['value', 'fullWithin', 'noneFrom'] as const;

/** The range, the value on it, and how close earns what; drawn as it is written. */
export function EstimationEditor({ question, onChange }: KindEditorProps<'estimation'>) {
  const t = useTranslations('questionEditor.estimation');
  const field = (name: (typeof range | typeof goal)[number]) => (
    <DecimalField
      key={name}
      label={t(name)}
      place={name}
      value={question[name]}
      onChange={(value) => onChange({ ...question, [name]: value })}
    />
  );
  return (
    <>
      <div className={classes.line}>{range.map(field)}</div>
      <div className={classes.line}>
        {goal.map(field)}
        <TextField
          label={t('unit')}
          place="unit"
          value={question.unit ?? ''}
          maxLength={40}
          width="9rem"
          onChange={(unit) => onChange({ ...question, unit: unit || undefined })}
        />
      </div>
      {isDrawable(question) && <CreditScale scale={readScale(question)} answerKey={question} mine={null} />}
    </>
  );
}

function isDrawable({ min, max, value, fullWithin, noneFrom }: EstimationQuestion): boolean {
  const isNumber = [min, max, value, fullWithin, noneFrom].every(
    (text) => text.trim() !== '' && Number.isFinite(Number(text)),
  );
  return isNumber && Number(min) < Number(max);
}
