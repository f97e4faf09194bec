import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { goToNextField } from '../next-field.ts';
import type { QuestionPlayerProps } from '../question-kind.ts';
import classes from './estimation.module.css';
import { readScale, readTyped, type Scale } from './scale.ts';
import { Ticks } from './ticks.tsx';

/** A slider over a drawn scale, and a field for who knows the number; both always say the same. */
export function EstimationPlayer({
  question,
  response,
  lang,
  onAnswer,
  onEnter,
}: QuestionPlayerProps<'estimation'>) {
  const t = useTranslations('kinds.estimation');
  const sliderId = useId();
  const scale = readScale(question);
  const value = response?.value ?? null;
  const answer = (next: string | null) =>
    onAnswer(next === null ? null : { kind: 'estimation', value: next });
  const unit = question.unit ?? '';
  return (
    <div className={classes.estimation}>
      <p className={classes.hint} id={`${sliderId}-hint`}>
        {t('hint')}
      </p>
      <div className={classes.scale}>
        <input
          type="range"
          className={classes.slider}
          aria-label={t('slider')}
          aria-describedby={`${sliderId}-hint`}
          aria-valuetext={value === null ? t('notSet') : `${value} ${unit}`.trim()}
          data-set={value !== null}
          min={question.min}
          max={question.max}
          step={question.step}
          value={value ?? String((scale.min + scale.max) / 2)}
          onChange={(event) => answer(event.currentTarget.value)}
          onKeyDown={(event) => goToNextField(event, onEnter)}
          data-field={1}
        />
        <Ticks scale={scale} />
      </div>
      <NumberField
        value={value}
        scale={scale}
        unit={unit}
        lang={lang}
        onValue={answer}
        onKeyDown={(event) => goToNextField(event, onEnter)}
      />
    </div>
  );
}

interface NumberFieldProps {
  value: string | null;
  scale: Scale;
  unit: string;
  lang: string;
  onValue: (value: string | null) => void;
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
}

/** Keeps what is being typed until it is left; only a number within the range is an answer. */
function NumberField({ value, scale, unit, lang, onValue, onKeyDown }: NumberFieldProps) {
  const t = useTranslations('kinds.estimation');
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value ?? '';
  const isOutside = text.trim() !== '' && readTyped(text, scale) === null;
  const type = (next: string) => {
    setTyped(next);
    onValue(readTyped(next, scale));
  };
  return (
    <TextInput
      label={t('number')}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => isOutside || setTyped(null)}
      onKeyDown={onKeyDown}
      error={isOutside && t('outside', { min: scale.min, max: scale.max })}
      inputMode="decimal"
      autoComplete="off"
      lang={lang}
      size="lg"
      maw="14rem"
      rightSection={
        unit && (
          <Markdown lang={lang} isInline>
            {unit}
          </Markdown>
        )
      }
      rightSectionWidth={unit ? '5rem' : undefined}
      data-field={2}
    />
  );
}
