import { NativeSelect } from '@mantine/core';

interface DifficultyFieldProps {
  label: string;
  description?: string;
  value: number;
  onChange: (difficulty: number) => void;
}

const steps = Array.from({ length: 10 }, (_, index) => index + 1);

/** 1 is easy, 10 is hard; what was computed may lie between two. */
export function DifficultyField({ label, description, value, onChange }: DifficultyFieldProps) {
  const known = steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
  return (
    <NativeSelect
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={known.map(String)}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
