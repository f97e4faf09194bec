import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { QuestionPlayerProps } from '../question-kind.ts';
import { inAnsweredOrder, moveItem } from './move-item.ts';
import classes from './ordering.module.css';
import { OrderingRow } from './ordering-row.tsx';
import { useDrag } from './use-drag.ts';

/** A list to be put in order: buttons and keys move an item, dragging does too; each move is said aloud. */
export function OrderingPlayer({ question, response, lang, onAnswer }: QuestionPlayerProps<'ordering'>) {
  const t = useTranslations('kinds.ordering');
  const [said, say] = useState('');
  const items = inAnsweredOrder(question.items, response?.itemIds ?? []);
  const answer = (itemIds: string[]) => onAnswer({ kind: 'ordering', itemIds });
  const ids = items.map(({ id }) => id);
  const drag = useDrag(ids, answer);
  const move = (from: number, to: number, text: string) => {
    const place = Math.min(Math.max(to, 0), ids.length - 1);
    say(t('place', { text, place: place + 1, count: ids.length }));
    if (place !== from) answer(moveItem(ids, from, place));
  };
  return (
    <div>
      <p className={classes.hint}>{t('hint')}</p>
      <ol className={classes.list} ref={drag.list}>
        {inAnsweredOrder(items, drag.order).map((item, index) => (
          <OrderingRow
            key={item.id}
            item={item}
            place={{ index, count: ids.length }}
            isDragged={drag.dragged === item.id}
            lang={lang}
            onMove={(to, text) => move(index, to, text)}
            onDragStart={(event) => drag.start(item.id, event)}
            onSay={say}
          />
        ))}
      </ol>
      {!response && (
        <Button variant="default" mt="sm" data-field={ids.length + 1} onClick={() => answer(ids)}>
          {t('keep')}
        </Button>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
