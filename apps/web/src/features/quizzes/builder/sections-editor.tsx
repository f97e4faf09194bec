import type { QuizQuestionRow } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import classes from './builder.module.css';
import { newSection } from './builder-values.ts';
import { SectionCard } from './section-card.tsx';
import type { BuilderForm } from './use-builder-form.ts';

interface SectionsEditorProps {
  form: BuilderForm;
  /** Questions that the saved quiz names. */
  known: readonly QuizQuestionRow[];
}

/** The questions, in one list or in parts with weights as the real exam has them. */
export function SectionsEditor({ form, known }: SectionsEditorProps) {
  const t = useTranslations('builder');
  const [picked, setPicked] = useState<readonly QuizQuestionRow[]>([]);
  const rows = new Map([...known, ...picked].map((row) => [row.id, row]));
  const { sections } = form.values;
  return (
    <>
      {form.errors.sections && (
        <p role="alert" className={classes.problem}>
          {form.errors.sections}
        </p>
      )}
      {sections.map((section, index) => (
        <SectionCard
          key={section.id}
          form={form}
          index={index}
          rows={rows}
          onPicked={(questions) => setPicked((before) => [...before, ...questions])}
        />
      ))}
      <Card tone="quiet">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.6} aria-hidden="true" />}
          onClick={() => form.insertListItem('sections', newSection())}
        >
          {t('addSection')}
        </Button>
        <p className={classes.small}>{t('sectionsHint')}</p>
      </Card>
    </>
  );
}
