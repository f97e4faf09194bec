import { ChoiceEditor } from '../choice/choice-editor.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';

export function MultiSelectEditor(props: KindEditorProps<'multi-select'>) {
  return <ChoiceEditor {...props} scorings={['right-minus-wrong', 'all-or-nothing', 'option-weights']} />;
}
