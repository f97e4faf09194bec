import { NumberInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { MarkDraft } from './mark-draft.ts';

interface PercentFieldProps {
  draft: MarkDraft;
  change: (given: Partial<MarkDraft>) => void;
  isTried: boolean;
}

/** Without a rubric a mark is a share of the points. */
export function PercentField({ draft, change, isTried }: PercentFieldProps) {
  const t = useTranslations('marking');
  return (
    <NumberInput
      label={t('percent')}
      description={t('percentHint')}
      suffix=" %"
      min={0}
      max={100}
      clampBehavior="strict"
      decimalScale={2}
      step={5}
      maw="14rem"
      error={isTried && draft.percent === '' ? t('percentMissing') : undefined}
      value={draft.percent}
      onChange={(value) => change({ percent: typeof value === 'number' ? value : '' })}
    />
  );
}
