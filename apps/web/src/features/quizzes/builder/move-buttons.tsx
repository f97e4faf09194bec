import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './builder.module.css';
import type { BuilderForm } from './use-builder-form.ts';

interface MoveButtonsProps {
  form: BuilderForm;
  /** Path of the list. */
  list: string;
  index: number;
  count: number;
  /** What is moved, for those who hear it. */
  name: string;
}

/** Up, down, away. */
export function MoveButtons({ form, list, index, count, name }: MoveButtonsProps) {
  const t = useTranslations('builder');
  return (
    <div className={classes.tools}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('up', { name })}
        disabled={index === 0}
        onClick={() => form.reorderListItem(list, { from: index, to: index - 1 })}
      >
        <IconArrowUp size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('down', { name })}
        disabled={index === count - 1}
        onClick={() => form.reorderListItem(list, { from: index, to: index + 1 })}
      >
        <IconArrowDown size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('remove', { name })}
        onClick={() => form.removeListItem(list, index)}
      >
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
