import type { AttemptView } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFailureText } from '../../../errors/use-failure-text.ts';
import { ConfidenceChoice } from '../../../kinds/confidence-choice.tsx';
import { QuestionPlayer } from '../../../kinds/question-player.tsx';
import { holdsOwnStem, QuestionStem } from '../../../kinds/question-stem.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { FlagButton } from './flag-button.tsx';
import { goOn, isChecking } from './go-on.ts';
import { HintLadder } from './hints/hint-ladder.tsx';
import classes from './player.module.css';
import { usePlayerSlots } from './player-slots.tsx';
import { RevealPanel } from './reveal-panel.tsx';
import { useFocusedHeading } from './use-focused-heading.ts';
import type { PlayerModel } from './use-player.ts';

interface QuestionPanelProps {
  attempt: AttemptView;
  player: PlayerModel;
}

export function QuestionPanel({ attempt, player }: QuestionPanelProps) {
  const t = useTranslations('player');
  const { question, position, marks } = player;
  const heading = useFocusedHeading(position.number);
  const { isFlagged } = marks.markOf(question);
  const [explained, setExplained] = useState<string | null>(null);
  const isAsked = explained === question.questionVersionId;
  const headingText = { number: position.number, count: position.count };
  return (
    <article className={classes.question} key={question.questionVersionId}>
      <div className={classes.top}>
        <h1 ref={heading} tabIndex={-1} className={classes.position}>
          {isFlagged ? t('positionFlagged', headingText) : t('position', headingText)}
        </h1>
        <FlagButton player={player} />
      </div>
      {(question.reveal || !holdsOwnStem(question.question)) && (
        <div className={classes.stem}>
          <QuestionStem question={question.question} lang={attempt.language} />
        </div>
      )}
      <Notices player={player} />
      {question.reveal ? (
        <RevealPanel attempt={attempt} player={player} reveal={question.reveal} isAsked={isAsked} />
      ) : (
        <OpenQuestion attempt={attempt} player={player} onExplain={setExplained} />
      )}
      <Hints attempt={attempt} player={player} />
    </article>
  );
}

interface OpenQuestionProps extends QuestionPanelProps {
  onExplain: (questionVersionId: string) => void;
}

function OpenQuestion({ attempt, player, onExplain }: OpenQuestionProps) {
  const { question, marks, keeper, response } = player;
  const id = question.questionVersionId;
  const { struckOptionIds } = marks.markOf(question);
  const strike = (optionId: string) => {
    const isStruck = struckOptionIds.includes(optionId);
    marks.mark(id, {
      struckOptionIds: isStruck
        ? struckOptionIds.filter((each) => each !== optionId)
        : [...struckOptionIds, optionId],
    });
  };
  return (
    <>
      <QuestionPlayer
        question={question.question}
        response={response}
        struckOptionIds={struckOptionIds}
        lang={attempt.language}
        onAnswer={(next) => keeper.change(id, { response: next })}
        onStrike={strike}
        onEnter={() => goOn(player)}
      />
      {attempt.asksConfidence && response && (
        <ConfidenceChoice
          value={player.confidence}
          onChange={(confidence) => keeper.change(id, { confidence })}
        />
      )}
      {attempt.mode === 'study' && <GiveUp attempt={attempt} player={player} onExplain={onExplain} />}
    </>
  );
}

/** Study mode: the key at once, with or without words on it; the answer is worth nothing then. */
function GiveUp({ player, onExplain }: OpenQuestionProps) {
  const t = useTranslations('player');
  const { JustExplain } = usePlayerSlots();
  const { question, keeper, response } = player;
  const id = question.questionVersionId;
  const isBusy = isChecking(player.answer);
  const explain = () => {
    onExplain(id);
    keeper.change(id, { response: null, check: true });
  };
  return (
    <div className={classes.giveUp}>
      {!response && (
        <Button variant="subtle" px="sm" loading={isBusy} onClick={() => keeper.change(id, { check: true })}>
          {t('showAnswer')}
        </Button>
      )}
      {JustExplain && <JustExplain isBusy={isBusy} onClick={explain} />}
    </div>
  );
}

function Hints({ attempt, player }: QuestionPanelProps) {
  const { ladder, taken, isTaking, error, take } = player.hints;
  const { ExtraHint } = usePlayerSlots();
  const { question } = player;
  const isOpen = !question.reveal;
  const extra = isOpen && attempt.offersHints && taken.length >= ladder.length && ExtraHint && (
    <ExtraHint attempt={attempt} question={question} />
  );
  if (ladder.length === 0 || !(isOpen || taken.length > 0)) return extra || null;
  return (
    <>
      <HintLadder
        hints={ladder}
        taken={taken}
        isTaking={isTaking}
        error={error}
        lang={attempt.language}
        onTake={isOpen ? take : undefined}
      />
      {extra}
    </>
  );
}

function Notices({ player }: { player: PlayerModel }) {
  const t = useTranslations('player');
  const failureText = useFailureText();
  const { answer, refusal } = player;
  return (
    <>
      {answer?.conflict && <ConflictPanel player={player} conflict={answer.conflict} />}
      {answer?.lateAt && (
        <p role="status" className={classes.notice}>
          {t('late')}
        </p>
      )}
      {refusal !== null && answer?.draft && (
        <p role="alert" className={classes.notice}>
          {failureText(refusal).title} {t('refused')}
        </p>
      )}
    </>
  );
}
