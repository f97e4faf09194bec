import type { PublicItem } from '@debrief/core';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from './ordering.module.css';

interface OrderingRowProps {
  item: PublicItem;
  place: { index: number; count: number };
  isDragged: boolean;
  lang: string;
  /** `text` is the item as it is read out. */
  onMove: (to: number, text: string) => void;
  onDragStart: (event: React.PointerEvent) => void;
  onSay: (words: string) => void;
}

export function OrderingRow({ item, place, isDragged, lang, onMove, onDragStart, onSay }: OrderingRowProps) {
  const t = useTranslations('kinds.ordering');
  const id = useId();
  const words = useRef<HTMLSpanElement>(null);
  const [isGrabbed, setIsGrabbed] = useState(false);
  const { index, count } = place;
  const text = () => words.current?.textContent ?? '';
  const moveBy = (step: number) => onMove(index + step, text());
  const grab = () => {
    setIsGrabbed(!isGrabbed);
    const values = { text: text(), place: index + 1, count };
    onSay(isGrabbed ? t('dropped', values) : t('grabbed', values));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = stepOf(event.key);
    if (event.key === 'Escape' && isGrabbed) grab();
    if (step === 0 || !(event.altKey || isGrabbed)) return;
    event.preventDefault();
    moveBy(step);
  };
  return (
    <li
      className={classes.row}
      data-item-id={item.id}
      data-lifted={isGrabbed || isDragged}
      onKeyDown={onKeyDown}
    >
      <ActionIcon
        id={`${id}-grab`}
        className={classes.grip}
        aria-label={t('grab')}
        aria-labelledby={`${id}-grab ${id}-text ${id}-place`}
        aria-pressed={isGrabbed}
        data-field={index + 1}
        onClick={grab}
        onBlur={() => setIsGrabbed(false)}
        onPointerDown={onDragStart}
      >
        <IconGripVertical size={20} stroke={1.6} />
      </ActionIcon>
      <span className={classes.place} aria-hidden="true">
        {index + 1}
      </span>
      <VisuallyHidden id={`${id}-place`}>{t('item', { place: index + 1, count })}</VisuallyHidden>
      <span id={`${id}-text`} ref={words} className={classes.text}>
        <Markdown lang={lang} isInline>
          {item.text}
        </Markdown>
      </span>
      <ActionIcon
        id={`${id}-up`}
        aria-label={t('up')}
        aria-labelledby={`${id}-up ${id}-text`}
        aria-disabled={index === 0}
        className={classes.step}
        onClick={() => moveBy(-1)}
      >
        <IconChevronUp size={20} stroke={1.8} />
      </ActionIcon>
      <ActionIcon
        id={`${id}-down`}
        aria-label={t('down')}
        aria-labelledby={`${id}-down ${id}-text`}
        aria-disabled={index === count - 1}
        className={classes.step}
        onClick={() => moveBy(1)}
      >
        <IconChevronDown size={20} stroke={1.8} />
      </ActionIcon>
    </li>
  );
}

function stepOf(key: string): number {
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : 0;
}
