import type { QuizQuestionRow } from '@debrief/contracts';
import { NumberInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import classes from './builder.module.css';
import { MoveButtons } from './move-buttons.tsx';
import type { BuilderForm } from './use-builder-form.ts';

interface QuestionItemProps {
  form: BuilderForm;
  /** Path of the list it stands in. */
  path: string;
  place: number;
  count: number;
  /** Missing when the question has left the bank. */
  row: QuizQuestionRow | undefined;
}

export function QuestionItem({ form, path, place, count, row }: QuestionItemProps) {
  const t = useTranslations('builder');
  const error = form.errors[`${path}.${place}`];
  const name = t('item', { number: place + 1 });
  return (
    <>
      <div>
        <p className={classes.stem} data-content>
          {row ? stemInWords(row.stem) : t('questionGone')}
        </p>
        <p className={classes.small}>
          {row && (
            <>
              <span data-content>{row.topicName}</span> · {t('difficultyOf', { difficulty: row.difficulty })}
            </>
          )}
        </p>
        <NumberInput
          label={t('points')}
          min={0}
          max={1000}
          maw="9rem"
          {...form.getInputProps(`${path}.${place}.points`)}
        />
      </div>
      <MoveButtons form={form} list={path} index={place} count={count} name={name} />
      {error && (
        <p role="alert" className={classes.problem}>
          {error}
        </p>
      )}
    </>
  );
}
