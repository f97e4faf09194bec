import type { ComponentType } from 'react';
import { EssayPlayer } from './essay/player.tsx';
import { EstimationPlayer } from './estimation/player.tsx';
import { GapFillPlayer } from './gap-fill/player.tsx';
import { MatchingPlayer } from './matching/player.tsx';
import { MultiSelectPlayer } from './multi-select/player.tsx';
import { NumericPlayer } from './numeric/player.tsx';
import { OrderingPlayer } from './ordering/player.tsx';
import type { Kind, QuestionPlayerProps } from './question-kind.ts';
import { ShortAnswerPlayer } from './short-answer/player.tsx';
import { SingleChoicePlayer } from './single-choice/player.tsx';
import { TrueFalsePlayer } from './true-false/player.tsx';

const players: { [K in Kind]: ComponentType<QuestionPlayerProps<K>> } = {
  'single-choice': SingleChoicePlayer,
  'multi-select': MultiSelectPlayer,
  'true-false': TrueFalsePlayer,
  numeric: NumericPlayer,
  'short-answer': ShortAnswerPlayer,
  matching: MatchingPlayer,
  ordering: OrderingPlayer,
  'gap-fill': GapFillPlayer,
  estimation: EstimationPlayer,
  essay: EssayPlayer,
};

/** The answer part of a question, whatever its kind; an answer of another kind counts as none. */
export function QuestionPlayer(props: QuestionPlayerProps<Kind>) {
  const { question, response } = props;
  const Player = players[question.kind] as ComponentType<QuestionPlayerProps<Kind>>;
  return <Player {...props} response={response?.kind === question.kind ? response : null} />;
}
