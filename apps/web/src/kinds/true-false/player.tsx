import { OptionList } from '../option-list/option-list.tsx';
import type { QuestionPlayerProps } from '../question-kind.ts';
import { useTruths } from './truths.ts';

export function TrueFalsePlayer({ response, onAnswer }: QuestionPlayerProps<'true-false'>) {
  const { truths, lang } = useTruths();
  return (
    <OptionList
      type="radio"
      options={truths}
      chosenIds={response ? [String(response.value)] : []}
      struckIds={[]}
      lang={lang}
      onChoose={(id) => onAnswer({ kind: 'true-false', value: id === 'true' })}
    />
  );
}
