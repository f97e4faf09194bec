import type { Gap } from '@debrief/core';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from '../editor/editor.module.css';
import { useEditorSurroundings, useProblem } from '../editor/editor-context.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { newItemId } from '../editor/new-item-id.ts';
import { addGap, gapTypes, newGap, placeGap, removeGap } from './change-gaps.ts';
import { GapEditor } from './gap-editor.tsx';
import { inTextOrder } from './gap-order.ts';

/** Gaps go where the cursor stands in the text; words that are selected there become the answer. */
export function GapFillEditor({ question, onChange }: KindEditorProps<'gap-fill'>) {
  const t = useTranslations('questionEditor.gaps');
  const { stem } = useEditorSurroundings();
  const problem = useProblem('gaps');
  const add = (type: Gap['type']) => {
    const { selectionStart: start = question.stem.length, selectionEnd: end = start } = stem.current ?? {};
    const gap = newGap(type, newItemId, question.stem.slice(start, end).trim());
    onChange(addGap(question, gap, { start, end }));
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
              onRemove={() => onChange(removeGap(question, gap.id))}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
