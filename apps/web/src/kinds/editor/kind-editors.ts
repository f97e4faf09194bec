import type { QuestionKind } from '@debrief/core';
import type { ComponentType } from 'react';
import { EssayEditor } from '../essay/editor.tsx';
import { EstimationEditor } from '../estimation/editor.tsx';
import { GapFillEditor } from '../gap-fill/editor.tsx';
import { MatchingEditor } from '../matching/editor.tsx';
import { MultiSelectEditor } from '../multi-select/editor.tsx';
import { NumericEditor } from '../numeric/editor.tsx';
import { OrderingEditor } from '../ordering/editor.tsx';
import { ShortAnswerEditor } from '../short-answer/editor.tsx';
import { SingleChoiceEditor } from '../single-choice/editor.tsx';
import { TrueFalseEditor } from '../true-false/editor.tsx';
import type { KindEditorProps } from './kind-editor.ts';

export const kindEditors: { [K in QuestionKind]: ComponentType<KindEditorProps<K>> } = {
  'single-choice': SingleChoiceEditor,
  'multi-select': MultiSelectEditor,
  'true-false': TrueFalseEditor,
  numeric: NumericEditor,
  'short-answer': ShortAnswerEditor,
  matching: MatchingEditor,
  ordering: OrderingEditor,
  'gap-fill': GapFillEditor,
  estimation: EstimationEditor,
  essay: EssayEditor,
};
