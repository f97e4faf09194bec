import { questionKinds } from '@debrief/core';
import { Checkbox, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { touchRow } from '../../../ui/touch-row.ts';
import classes from './builder.module.css';
import type { DrawValues } from './builder-values.ts';
import { MoveButtons } from './move-buttons.tsx';
import { useIndentedTopics } from './use-bank.ts';
import type { BuilderForm } from './use-builder-form.ts';

interface DrawItemProps {
  form: BuilderForm;
  path: string;
  place: number;
  count: number;
  draw: DrawValues;
}

/** "5 questions at random, of these": which ones fit is said by topics first, the rest on request. */
export function DrawItem({ form, path, place, count, draw }: DrawItemProps) {
  const t = useTranslations('builder');
  const at = `${path}.${place}`;
  return (
    <>
      <Stack gap="xs">
        <p className={classes.stem}>{t('drawTitle', { count: Number(draw.count) || 0 })}</p>
        <div className={classes.pair}>
          <NumberInput
            label={t('drawCount')}
            min={1}
            max={200}
            allowDecimal={false}
            {...form.getInputProps(`${at}.count`)}
            error={form.errors[at]}
          />
          <NumberInput label={t('pointsEach')} min={0} max={1000} {...form.getInputProps(`${at}.points`)} />
        </div>
        <DrawTopics form={form} at={at} chosen={draw.topicIds.length} />
        <DrawFilters form={form} at={at} />
      </Stack>
      <MoveButtons
        form={form}
        list={path}
        index={place}
        count={count}
        name={t('item', { number: place + 1 })}
      />
    </>
  );
}

function DrawTopics({ form, at, chosen }: { form: BuilderForm; at: string; chosen: number }) {
  const t = useTranslations('builder');
  const topics = useIndentedTopics(form.values.subjectId);
  return (
    <Disclosure label={t('topics', { count: chosen })}>
      <Checkbox.Group aria-label={t('topicsLabel')} {...form.getInputProps(`${at}.topicIds`)}>
        <Stack gap={0} className={classes.topics}>
          {topics.map(({ topic, depth }) => (
            <Checkbox
              key={topic.id}
              value={topic.id}
              label={<span data-content>{topic.name}</span>}
              {...touchRow}
              ms={`${depth * 1.75}rem`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Disclosure>
  );
}

function DrawFilters({ form, at }: { form: BuilderForm; at: string }) {
  const t = useTranslations('builder');
  const kinds = useTranslations('questions.kinds');
  return (
    <Disclosure label={t('moreFilters')}>
      <Stack gap="xs">
        <TextInput label={t('tags')} description={t('tagsHint')} {...form.getInputProps(`${at}.tags`)} />
        <div className={classes.pair}>
          <NumberInput
            label={t('difficultyFrom')}
            min={1}
            max={10}
            {...form.getInputProps(`${at}.difficultyFrom`)}
          />
          <NumberInput
            label={t('difficultyTo')}
            min={1}
            max={10}
            {...form.getInputProps(`${at}.difficultyTo`)}
          />
        </div>
        <Checkbox.Group size="md" label={t('kinds')} {...form.getInputProps(`${at}.kinds`)}>
          <div className={classes.pair}>
            {questionKinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={kinds(kind)} {...touchRow} />
            ))}
          </div>
        </Checkbox.Group>
      </Stack>
    </Disclosure>
  );
}
