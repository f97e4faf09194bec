import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './editor.module.css';
import { useProblem } from './editor-context.tsx';
import { useRowFocus } from './use-row-focus.ts';

interface EditableListProps<T> {
  legend: string;
  /** "options": problems of the list itself and of its rows are named by it. */
  place: string;
  items: readonly T[];
  onChange: (items: T[]) => void;
  /** "Option 2" */
  nameOf: (number: number) => string;
  addLabel: string;
  newItem: () => T;
  /** Fewer cannot be; the button to remove goes. */
  least?: number;
  most?: number;
  hint?: ReactNode;
  children: (item: T, index: number, change: (changed: T) => void) => ReactNode;
}

/**
 * Rows that are added, removed and moved. Enter in a row's main field adds the next row, Alt with the up and down arrow
 * moves it; the focus stays with what one is writing.
 */
export function EditableList<T>(props: EditableListProps<T>) {
  const { legend, place, items, onChange, nameOf, addLabel, newItem, least = 0, most = 50, hint } = props;
  const focus = useRowFocus();
  const problem = useProblem(place);
  const add = (at: number) => {
    if (items.length >= most) return;
    onChange(items.toSpliced(at, 0, newItem()));
    focus.onRow(at);
  };
  const remove = (at: number) => {
    onChange(items.toSpliced(at, 1));
    focus.onRow(Math.min(at, items.length - 2));
  };
  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length) return;
    focus.follow(to);
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  const onKeyDown = (event: React.KeyboardEvent, index: number) => {
    const step = event.altKey ? stepOf(event.key) : 0;
    if (step !== 0) move(index, index + step);
    else if (addsRow(event)) add(index + 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset className={classes.list} data-place={place} tabIndex={-1}>
      <legend className={classes.legend}>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {problem && (
        <p className={classes.problem} data-content>
          {problem}
        </p>
      )}
      <ol className={classes.rows} ref={focus.rows}>
        {items.map((item, index) => (
          <li
            key={keyOf(item, index)}
            className={classes.row}
            data-place={`${place}[${index}]`}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: rows of a list, whose fields share the row's name. */}
            <div role="group" aria-label={nameOf(index + 1)} className={classes.group}>
              <RowHead
                name={nameOf(index + 1)}
                place={`${place}[${index}]`}
                onUp={index > 0 ? () => move(index, index - 1) : undefined}
                onDown={index < items.length - 1 ? () => move(index, index + 1) : undefined}
                onRemove={items.length > least ? () => remove(index) : undefined}
              />
              {props.children(item, index, (changed) => onChange(items.with(index, changed)))}
            </div>
          </li>
        ))}
      </ol>
      {items.length < most && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.6} aria-hidden="true" />}
          onClick={() => add(items.length)}
        >
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}

interface RowHeadProps {
  name: string;
  place: string;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

function RowHead({ name, place, onUp, onDown, onRemove }: RowHeadProps) {
  const t = useTranslations('questionEditor.list');
  const problem = useProblem(place);
  return (
    <div className={classes.head}>
      <strong>{name}</strong>
      {problem && (
        <span className={classes.problem} data-content>
          {problem}
        </span>
      )}
      <span className={classes.actions}>
        <ActionIcon aria-label={t('up', { name })} disabled={!onUp} onClick={onUp}>
          <IconChevronUp size={18} stroke={1.8} />
        </ActionIcon>
        <ActionIcon aria-label={t('down', { name })} disabled={!onDown} onClick={onDown}>
          <IconChevronDown size={18} stroke={1.8} />
        </ActionIcon>
        <ActionIcon aria-label={t('remove', { name })} disabled={!onRemove} onClick={onRemove}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </span>
    </div>
  );
}

function keyOf(item: unknown, index: number): string {
  const hasId = typeof item === 'object' && item !== null && 'id' in item;
  return hasId ? String(item.id) : String(index);
}

function stepOf(key: string): number {
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : 0;
}

function addsRow({ key, shiftKey, ctrlKey, metaKey, target, nativeEvent }: React.KeyboardEvent): boolean {
  if (key !== 'Enter' || shiftKey || ctrlKey || metaKey || nativeEvent.isComposing) return false;
  return target instanceof HTMLElement && target.dataset.addsRow !== undefined;
}
