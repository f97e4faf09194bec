import type { QuizQuestionRow } from '@debrief/contracts';
import { Button, Stack } from '@mantine/core';
import { IconArrowsShuffle, IconListSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import classes from './builder.module.css';
import { newDraw, newQuestion } from './builder-values.ts';
import { DrawItem } from './draw-item.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { QuestionItem } from './question-item.tsx';
import { SectionFields } from './section-fields.tsx';
import type { BuilderForm } from './use-builder-form.ts';

const QuestionPicker = lazy(() =>
  import('./question-picker.tsx').then((module) => ({ default: module.QuestionPicker })),
);

interface SectionCardProps {
  form: BuilderForm;
  index: number;
  rows: ReadonlyMap<string, QuizQuestionRow>;
  onPicked: (questions: readonly QuizQuestionRow[]) => void;
}

export function SectionCard({ form, index, rows, onPicked }: SectionCardProps) {
  const t = useTranslations('builder');
  const [isPicking, setIsPicking] = useState(false);
  const { sections } = form.values;
  const section = sections[index];
  if (!section) return null;
  const isOnly = sections.length === 1;
  const path = `sections.${index}`;
  const used = sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'question' ? [item.questionId] : [])),
  );
  const pick = (questions: readonly QuizQuestionRow[]) => {
    onPicked(questions);
    form.setFieldValue(`${path}.items`, [...section.items, ...questions.map(({ id }) => newQuestion(id))]);
    setIsPicking(false);
  };
  return (
    <Card
      title={isOnly ? t('questions') : t('section', { number: index + 1 })}
      aside={
        !isOnly && (
          <MoveButtons
            form={form}
            list="sections"
            index={index}
            count={sections.length}
            name={t('section', { number: index + 1 })}
          />
        )
      }
    >
      <Stack gap="md">
        <SectionFields form={form} index={index} isOnly={isOnly} />
        {form.errors[path] && (
          <p role="alert" className={classes.problem}>
            {form.errors[path]}
          </p>
        )}
        {section.items.length === 0 && <p className={classes.small}>{t('noItems')}</p>}
        <ul className={classes.list}>
          {section.items.map((item, place) => (
            <li key={item.key} className={classes.item}>
              {item.type === 'draw' ? (
                <DrawItem
                  form={form}
                  path={`${path}.items`}
                  place={place}
                  draw={item}
                  count={section.items.length}
                />
              ) : (
                <QuestionItem
                  form={form}
                  path={`${path}.items`}
                  place={place}
                  row={rows.get(item.questionId)}
                  count={section.items.length}
                />
              )}
            </li>
          ))}
        </ul>
        <div className={classes.adds}>
          <Button
            variant="light"
            leftSection={<IconListSearch size={18} stroke={1.6} aria-hidden="true" />}
            onClick={() => setIsPicking(true)}
          >
            {t('pick')}
          </Button>
          <Button
            variant="light"
            leftSection={<IconArrowsShuffle size={18} stroke={1.6} aria-hidden="true" />}
            onClick={() => form.insertListItem(`${path}.items`, newDraw())}
          >
            {t('addDraw')}
          </Button>
        </div>
      </Stack>
      {isPicking && (
        <Suspense fallback={null}>
          <QuestionPicker
            subjectId={form.values.subjectId}
            used={used}
            onPick={pick}
            onClose={() => setIsPicking(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
