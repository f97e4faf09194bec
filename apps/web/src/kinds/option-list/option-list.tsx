import type { PublicItem } from '@debrief/core';
import { ActionIcon } from '@mantine/core';
import { IconStrikethrough } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from './option-list.module.css';

interface OptionListProps {
  type: 'radio' | 'checkbox';
  options: readonly PublicItem[];
  chosenIds: readonly string[];
  struckIds: readonly string[];
  lang: string;
  onChoose: (optionId: string) => void;
  /** Left out where striking out makes no sense. */
  onStrike?: (optionId: string) => void;
}

export function OptionList({
  type,
  options,
  chosenIds,
  struckIds,
  lang,
  onChoose,
  onStrike,
}: OptionListProps) {
  const t = useTranslations('kinds');
  const name = useId();
  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>{type === 'radio' ? t('chooseOne') : t('chooseAll')}</legend>
      {options.map((option, index) => (
        <div
          key={option.id}
          className={classes.option}
          data-chosen={chosenIds.includes(option.id)}
          data-struck={struckIds.includes(option.id)}
        >
          <label className={classes.label}>
            <input
              type={type}
              name={name}
              className={classes.input}
              checked={chosenIds.includes(option.id)}
              onChange={() => onChoose(option.id)}
              data-option-id={option.id}
            />
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={classes.text}>
              <Markdown lang={lang} isInline>
                {option.text}
              </Markdown>
              {struckIds.includes(option.id) && <small className={classes.note}>{t('struck')}</small>}
            </span>
          </label>
          {onStrike && (
            <ActionIcon
              className={classes.strike}
              aria-label={t('strike', { number: index + 1 })}
              aria-pressed={struckIds.includes(option.id)}
              onClick={() => onStrike(option.id)}
            >
              <IconStrikethrough size={18} stroke={1.6} />
            </ActionIcon>
          )}
        </div>
      ))}
    </fieldset>
  );
}
