import type {
  AiWay,
  ExplainedPlace,
  ExplanationKind,
  ExplanationState,
  PublicQuestion,
  QuestionKey,
  QuestionResponse,
} from '@debrief/contracts';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { nameOfAnswer } from './answer-name.ts';
import { ExplanationBlock } from './explanation-block.tsx';
import { kindOfExplanation } from './kind-of-explanation.ts';

export interface AnsweredPlace {
  at: ExplainedPlace;
  question: PublicQuestion;
  response: QuestionResponse | null;
  answerKey: QuestionKey;
  outcome: string;
  /** Of the points there are; a right answer that cost hints is not wrong. */
  share: number;
  hintsTaken: number;
  lang: string;
  isMine: boolean;
  /** What was given up may be explained: outside of exams. */
  canExplain: boolean;
  isAsked?: boolean;
  find: (kind: ExplanationKind) => ExplanationState | undefined;
  WayLabel: ComponentType<{ way: AiWay }>;
}

/** "Why not ...?" for what was wrong, "Explain this" for what was given up; nothing for what was right. */
export function ExplanationOfAnswer(place: AnsweredPlace) {
  const { find, at, lang, isMine, isAsked, WayLabel } = place;
  const kind = kindOfExplanation(place);
  if (!kind) return null;
  return (
    <ExplanationBlock
      {...{ kind, at, lang, isMine, isAsked, WayLabel }}
      found={find(kind)}
      label={<Label place={place} kind={kind} />}
    />
  );
}

function Label({ place, kind }: { place: AnsweredPlace; kind: ExplanationKind }) {
  const t = useTranslations('explanations');
  const kinds = useTranslations('kinds');
  const { question, response, answerKey, outcome, lang } = place;
  if (kind === 'explain') return t('explain');
  if (response?.kind === 'true-false')
    return t('whyNotWord', { answer: kinds(response.value ? 'true' : 'false') });
  const rightIds = 'rightOptionIds' in answerKey ? answerKey.rightOptionIds : [];
  const name = nameOfAnswer(question, response, rightIds);
  if (name === null) return outcome === 'partial' ? t('whyNotAll') : t('whyWrong');
  const answer = () => (
    <span data-content lang={lang}>
      {name}
    </span>
  );
  return t.rich('whyNot', { answer });
}
