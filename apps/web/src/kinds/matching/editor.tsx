import type { MatchingQuestion } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { choiceLetter } from '../choice-legend/choice-letter.ts';
import { EditableList } from '../editor/editable-list.tsx';
import { SelectField } from '../editor/fields.tsx';
import type { KindEditorProps } from '../editor/kind-editor.ts';
import { MarkdownField } from '../editor/markdown-field.tsx';
import { newItemId } from '../editor/new-item-id.ts';

type Prompt = MatchingQuestion['prompts'][number];

/** Prompts, each with the choice that belongs to it; choices that nothing points at lead astray. */
export function MatchingEditor({ question, onChange }: KindEditorProps<'matching'>) {
  const t = useTranslations('questionEditor.matching');
  const { prompts, choices } = question;
  const choiceNames = choices.map(({ id, text }, index) => ({
    value: id,
    label: `${choiceLetter(index)}  ${text.slice(0, 60)}`,
  }));
  return (
    <>
      <EditableList
        legend={t('choices')}
        hint={t('choicesHint')}
        place="choices"
        items={choices}
        onChange={(next) => onChange({ ...question, choices: next })}
        nameOf={(number) => t('choice', { letter: choiceLetter(number - 1) })}
        addLabel={t('addChoice')}
        newItem={() => ({ id: newItemId(), text: '' })}
        least={2}
        most={60}
      >
        {(choice, index, change) => (
          <MarkdownField
            label={t('text')}
            place={`choices[${index}].text`}
            value={choice.text}
            onChange={(text) => change({ ...choice, text })}
            addsRow
          />
        )}
      </EditableList>
      <EditableList
        legend={t('prompts')}
        place="prompts"
        items={prompts}
        onChange={(next) => onChange({ ...question, prompts: next })}
        nameOf={(number) => t('prompt', { number })}
        addLabel={t('addPrompt')}
        newItem={(): Prompt => ({ id: newItemId(), text: '', choiceId: '', explanation: '' })}
        least={2}
      >
        {(prompt, index, change) => (
          <>
            <MarkdownField
              label={t('text')}
              place={`prompts[${index}].text`}
              value={prompt.text}
              onChange={(text) => change({ ...prompt, text })}
              addsRow
            />
            <SelectField
              label={t('belongs')}
              place={`prompts[${index}].choiceId`}
              value={prompt.choiceId}
              options={[{ value: '', label: t('pick') }, ...choiceNames]}
              onChange={(choiceId) => change({ ...prompt, choiceId })}
            />
            <MarkdownField
              label={t('explanation')}
              place={`prompts[${index}].explanation`}
              value={prompt.explanation}
              onChange={(explanation) => change({ ...prompt, explanation })}
            />
          </>
        )}
      </EditableList>
    </>
  );
}
