import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './builder.module.css';
import { useIndentedTopics } from './use-bank.ts';
import type { BuilderForm } from './use-builder-form.ts';

interface SectionFieldsProps {
  form: BuilderForm;
  index: number;
  /** A quiz with one section need not name it. */
  isOnly: boolean;
}

/** Title, domain, weight and order of one section. */
export function SectionFields({ form, index, isOnly }: SectionFieldsProps) {
  const t = useTranslations('builder');
  const topics = useIndentedTopics(form.values.subjectId);
  if (isOnly) return null;
  const path = `sections.${index}`;
  return (
    <div className={classes.pair}>
      <TextInput
        className={classes.full}
        label={t('sectionTitle')}
        maxLength={120}
        {...form.getInputProps(`${path}.title`)}
      />
      <NativeSelect
        label={t('domain')}
        data={[
          { value: '', label: t('noDomain') },
          ...topics
            .filter(({ depth }) => depth === 0)
            .map(({ topic }) => ({ value: topic.id, label: topic.name })),
        ]}
        {...form.getInputProps(`${path}.topicId`)}
      />
      <NumberInput
        label={t('weight')}
        placeholder={t('byPoints')}
        min={0}
        max={100}
        suffix="%"
        {...form.getInputProps(`${path}.weightPercent`)}
      />
      <NativeSelect
        label={t('sectionOrder')}
        data={[
          { value: '', label: t('orders.quiz') },
          { value: 'yes', label: t('orders.yes') },
          { value: 'no', label: t('orders.no') },
        ]}
        {...form.getInputProps(`${path}.shuffle`)}
      />
    </div>
  );
}
