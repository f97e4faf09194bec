import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useEditorSurroundings, useProblem } from './editor-context.tsx';

interface FieldProps {
  label: string;
  /** As problems name it: "answers[0].target.value". */
  place: string;
  description?: string;
}

/** A field nobody has been in yet is not blamed for being empty, until one wants to be done. */
export function useShownProblem(place: string, isEmpty: boolean) {
  const problem = useProblem(place);
  const { showsAllProblems } = useEditorSurroundings();
  const [wasLeft, setWasLeft] = useState(false);
  return {
    error: isEmpty && !wasLeft && !showsAllProblems ? undefined : problem,
    onBlur: () => setWasLeft(true),
  };
}

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  width?: string;
  /** Enter in it adds the next row of its list. */
  addsRow?: boolean;
}

/** One line of content, without Markdown. */
export function TextField({
  label,
  place,
  description,
  value,
  onChange,
  maxLength,
  width,
  addsRow,
}: TextFieldProps) {
  const { lang } = useEditorSurroundings();
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={maxLength ?? 20_000}
      maw={width}
      lang={lang}
      autoComplete="off"
      data-place={place}
      data-adds-row={addsRow}
      {...useShownProblem(place, value === '')}
    />
  );
}

interface DecimalFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  addsRow?: boolean;
}

/** An exact number, kept as it was typed; a comma becomes a point. */
export function DecimalField({ label, place, description, value, onChange, addsRow }: DecimalFieldProps) {
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(',', '.').replace('−', '-').trim())}
      inputMode="decimal"
      maxLength={60}
      maw="8.5rem"
      autoComplete="off"
      data-place={place}
      data-adds-row={addsRow}
      {...useShownProblem(place, value === '')}
    />
  );
}

interface NumberFieldProps extends FieldProps {
  value: number | undefined;
  /** Undefined when the field is emptied. */
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  suffix?: string;
}

export function NumberField({
  label,
  place,
  description,
  value,
  onChange,
  min,
  max,
  suffix,
}: NumberFieldProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
      min={min}
      max={max}
      suffix={suffix}
      clampBehavior="blur"
      hideControls
      maw="9rem"
      data-place={place}
      {...useShownProblem(place, value === undefined)}
    />
  );
}

/** A share of the credit; an emptied field is nothing. */
export function PercentField(
  props: Omit<NumberFieldProps, 'suffix' | 'onChange'> & { onChange: (value: number) => void },
) {
  const { onChange, min = 0, max = 100 } = props;
  return (
    <NumberField {...props} min={min} max={max} suffix=" %" onChange={(value) => onChange(value ?? 0)} />
  );
}

interface SelectFieldProps<V extends string> extends FieldProps {
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

export function SelectField<V extends string>({
  label,
  place,
  description,
  value,
  options,
  onChange,
}: SelectFieldProps<V>) {
  return (
    <NativeSelect
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as V)}
      data={[...options]}
      maw="24rem"
      data-place={place}
      error={useProblem(place)}
    />
  );
}
