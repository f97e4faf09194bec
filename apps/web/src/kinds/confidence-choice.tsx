import type { Confidence } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './confidence-choice.module.css';

const steps = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];

interface ConfidenceChoiceProps {
  value: Confidence | null;
  onChange: (confidence: Confidence | null) => void;
}

/** How sure one is, if one likes to say; pressed again it is taken back. It changes no score. */
export function ConfidenceChoice({ value, onChange }: ConfidenceChoiceProps) {
  const t = useTranslations('player.confidence');
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{t('question')}</legend>
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          className={classes.step}
          aria-pressed={value === step}
          onClick={() => onChange(value === step ? null : step)}
        >
          {t(step)}
        </button>
      ))}
    </fieldset>
  );
}

/** Sure, unsure, guessing, nothing said, and round again. */
export function nextConfidence(value: Confidence | null): Confidence | null {
  return steps[value === null ? 0 : steps.indexOf(value) + 1] ?? null;
}
