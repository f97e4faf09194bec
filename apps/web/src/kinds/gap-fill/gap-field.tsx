import { useTranslations } from 'use-intl';
import { selectOptions } from '../choice-legend/choice-legend.tsx';
import classes from './gap-fill.module.css';
import type { PublicGap } from './gaps.ts';

interface GapFieldProps {
  gap: PublicGap;
  label: string;
  /** Its place among the gaps, from 1: the key that goes there. */
  number: number;
  value: string;
  lang: string;
  onValue: (value: string) => void;
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
}

/** A field as high as a finger, in the middle of a sentence. */
export function GapField({ gap, label, number, value, lang, onValue, onKeyDown }: GapFieldProps) {
  const t = useTranslations('kinds');
  const shared = {
    className: classes.gap,
    'aria-label': label,
    'data-field': number,
    'data-filled': value !== '',
    value,
    lang,
    onKeyDown,
  };
  if (gap.type === 'select')
    return (
      <select {...shared} data-content onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{t('choosePair')}</option>
        {selectOptions(gap.choices).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...shared}
      type="text"
      inputMode={gap.type === 'number' ? 'decimal' : 'text'}
      size={Math.min(Math.max(value.length + 1, gap.type === 'number' ? 6 : 10), 36)}
      maxLength={2_000}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}
