import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Markdown } from '../ui/markdown/markdown.tsx';

interface AnswerInWordsProps {
  question: PublicQuestion;
  response: QuestionResponse | null;
  lang: string;
}

/** An answer on its own, without the question's controls. */
export function AnswerInWords({ question, response, lang }: AnswerInWordsProps) {
  const t = useTranslations('kinds');
  if (!response) return t('noAnswer');
  if (response.kind === 'true-false') return response.value ? t('true') : t('false');
  return textsOf(question, response).map((text) => (
    <Markdown key={text} lang={lang}>
      {text}
    </Markdown>
  ));
}

function textsOf(question: PublicQuestion, response: QuestionResponse): string[] {
  if ('text' in response) return [response.text];
  if ('options' in question) {
    const chosen =
      'optionIds' in response ? response.optionIds : 'optionId' in response ? [response.optionId] : [];
    return question.options.filter(({ id }) => chosen.includes(id)).map(({ text }) => text);
  }
  if (question.kind !== 'matching' || response.kind !== 'matching') return [];
  const choices = new Map(question.choices.map(({ id, text }) => [id, text]));
  return question.prompts.flatMap(({ id, text }) => {
    const choice = choices.get(response.pairs[id] ?? '');
    return choice ? [`${text} → ${choice}`] : [];
  });
}
