import { toggleOption } from '../choose-by-number.ts';
import { OptionList } from '../option-list/option-list.tsx';
import type { QuestionPlayerProps } from '../question-kind.ts';

export function MultiSelectPlayer({
  question,
  response,
  struckOptionIds,
  lang,
  onAnswer,
  onStrike,
}: QuestionPlayerProps<'multi-select'>) {
  const chosenIds = response?.optionIds ?? [];
  return (
    <OptionList
      type="checkbox"
      options={question.options}
      chosenIds={chosenIds}
      struckIds={struckOptionIds}
      lang={lang}
      onChoose={(optionId) => onAnswer(toggleOption(chosenIds, optionId))}
      onStrike={onStrike}
    />
  );
}
