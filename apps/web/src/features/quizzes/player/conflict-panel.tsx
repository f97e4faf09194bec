import type { Answer } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AnswerInWords } from '../../../kinds/answer-in-words.tsx';
import classes from './player.module.css';
import type { PlayerModel } from './use-player.ts';

interface ConflictPanelProps {
  player: PlayerModel;
  conflict: Answer;
}

/** Two answers to one question: the person decides which one stands. Both are in the log. */
export function ConflictPanel({ player, conflict }: ConflictPanelProps) {
  const t = useTranslations('player.conflict');
  const { keeper, question, attempt, response } = player;
  const id = question.questionVersionId;
  return (
    <section className={classes.conflict} role="alert">
      <h2>{t('title')}</h2>
      <dl>
        <dt>{t('here')}</dt>
        <dd>
          <AnswerInWords question={question.question} response={response} lang={attempt.language} />
        </dd>
        <dt>{t('there')}</dt>
        <dd>
          <AnswerInWords question={question.question} response={conflict.response} lang={attempt.language} />
        </dd>
      </dl>
      <Group>
        <Button onClick={() => keeper.choose(id, 'mine')}>{t('keepMine')}</Button>
        <Button variant="default" onClick={() => keeper.choose(id, 'theirs')}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </section>
  );
}
