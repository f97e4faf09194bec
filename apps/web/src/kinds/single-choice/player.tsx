import { OptionList } from '../option-list/option-list.tsx';
import type { QuestionPlayerProps } from '../question-kind.ts';

export function SingleChoicePlayer({
  question,
  response,
  struckOptionIds,
  lang,
  onAnswer,
  onStrike,
}: QuestionPlayerProps<'single-choice'>) {
  return (
    <OptionList
      type="radio"
      options={question.options}
      chosenIds={response ? [response.optionId] : []}
      struckIds={struckOptionIds}
      lang={lang}
      onChoose={(optionId) => onAnswer({ kind: 'single-choice', optionId })}
      onStrike={onStrike}
    />
  );
}
