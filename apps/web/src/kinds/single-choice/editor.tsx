import { ChoiceEditor } from '../choice/choice-editor.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';

export function SingleChoiceEditor(props: KindEditorProps<'single-choice'>) {
  return <ChoiceEditor {...props} scorings={['all-or-nothing', 'option-weights']} />;
}
