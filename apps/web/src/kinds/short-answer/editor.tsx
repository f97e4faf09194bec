import type { KindEditorProps } from '../editor/kind-editor.ts';
import { AcceptedTexts, ComparisonFields } from './accepted-texts-editor.tsx';

export function ShortAnswerEditor({ question, onChange }: KindEditorProps<'short-answer'>) {
  return (
    <>
      <AcceptedTexts
        answers={question.answers}
        place="answers"
        onChange={(answers) => onChange({ ...question, answers })}
      />
      <ComparisonFields
        comparison={question}
        onChange={(comparison) => onChange({ ...question, ...comparison })}
      />
    </>
  );
}
