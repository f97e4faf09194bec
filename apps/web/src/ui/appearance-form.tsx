import { Input, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Contrast, contrasts, readContrast, setContrast } from './appearance.ts';

const schemes = ['light', 'dark', 'auto'] as const;

/** Light or dark, standard or high contrast; kept on this device and applied before the first paint. */
export function AppearanceForm() {
  const t = useTranslations('appearance');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [contrast, choose] = useState(readContrast);
  const change = (next: Contrast) => {
    setContrast(next);
    choose(next);
  };
  return (
    <Stack gap="md">
      <Choice label={t('scheme')} values={schemes} value={colorScheme} onChange={setColorScheme} />
      <Choice label={t('contrast')} values={contrasts} value={contrast} onChange={change} />
    </Stack>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
}

type Name = 'light' | 'dark' | 'auto' | 'standard' | 'more';

function Choice<Value extends Name>(props: ChoiceProps<Value>) {
  const { label, values, value, onChange } = props;
  const t = useTranslations('appearance');
  const labelId = useId();
  return (
    <div>
      <Input.Label id={labelId} labelElement="div" mb="0.25rem">
        {label}
      </Input.Label>
      <SegmentedControl
        fullWidth
        aria-labelledby={labelId}
        value={value}
        onChange={(next) => onChange(next as Value)}
        data={values.map((each: Name) => ({ value: each, label: t(each) }))}
      />
    </div>
  );
}
