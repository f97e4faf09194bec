import type { Gap } from '@debrief/core';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import classes from '../editor/editor.module.css';
import { useEditorSurroundings } from '../editor/editor-context.tsx';
import { useShownProblem } from '../editor/fields.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { newItemId } from '../editor/new-item-id.ts';
import { addGap, gapTypes, newGap, nextGapId, placeGap, removeGap } from './change-gaps.ts';
import { GapEditor } from './gap-editor.tsx';
import { inTextOrder } from './gap-order.ts';

/** Gaps go where the cursor stands in the text; words that are selected there become the answer. */
export function GapFillEditor({ question, onChange }: KindEditorProps<'gap-fill'>) {
  const t = useTranslations('questionEditor.gaps');
  const { stem } = useEditorSurroundings();
  const { error: problem } = useShownProblem('gaps', question.gaps.length === 0);
  const removedIds = useRef<string[]>([]);
  const add = (type: Gap['type']) => {
    const { selectionStart: start = question.stem.length, selectionEnd: end = start } = stem.current ?? {};
    const gap = newGap(type, newItemId, question.stem.slice(start, end).trim());
    const id = nextGapId(question, removedIds.current);
    onChange(addGap(question, { ...gap, id }, { start, end }));
  };
  const remove = (gapId: string) => {
    removedIds.current.push(gapId);
    onChange(removeGap(question, gapId));
  };
  return (
    <fieldset className={classes.list} data-place="gaps" tabIndex={-1}>
      <legend className={classes.legend}>{t('title')}</legend>
      <p className={classes.hint}>{t('hint')}</p>
      {problem && (
        <p className={classes.problem} data-content>
          {problem}
        </p>
      )}
      <Group gap="sm">
        {gapTypes.map((type) => (
          <Button
            key={type}
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.6} aria-hidden="true" />}
            onClick={() => add(type)}
          >
            {t(`add.${type}`)}
          </Button>
        ))}
      </Group>
      <ol className={classes.rows}>
        {inTextOrder(question.stem, question.gaps).map((gap, number) => (
          <li key={gap.id} className={classes.row}>
            <GapEditor
              gap={gap}
              number={number + 1}
              place={`gaps[${question.gaps.indexOf(gap)}]`}
              onChange={(changed) =>
                onChange({ ...question, gaps: question.gaps.map((each) => (each === gap ? changed : each)) })
              }
              onPlace={
                question.stem.includes(`[[${gap.id}]]`)
                  ? undefined
                  : () =>
                      onChange(placeGap(question, gap.id, stem.current?.selectionEnd ?? question.stem.length))
              }
              onRemove={() => remove(gap.id)}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
