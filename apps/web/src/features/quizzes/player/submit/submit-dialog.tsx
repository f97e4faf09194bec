import { Button, Group, Modal } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFailureText } from '../../../../errors/use-failure-text.ts';
import type { QuestionState } from '../question-state.ts';
import type { PlayerModel } from '../use-player.ts';
import classes from './submit-dialog.module.css';

/** Nothing is submitted by accident: what is still open is listed, each with a way back to it. */
export function SubmitDialog({ player }: { player: PlayerModel }) {
  const t = useTranslations('player.submit');
  const app = useTranslations('app');
  const failureText = useFailureText();
  const { dialogs, states, kept, submit, position } = player;
  const unanswered = states.filter((each) => !each.isAnswered);
  const flagged = states.filter((each) => each.isFlagged);
  const conflicts = states.filter((each) => each.hasConflict);
  const goTo = (number: number) => {
    dialogs.close();
    position.goTo(number);
  };
  return (
    <Modal
      opened={dialogs.open === 'submit'}
      onClose={dialogs.close}
      title={t('title')}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      {unanswered.length === 0 && flagged.length === 0 && <p>{t('allAnswered')}</p>}
      <OpenQuestions label={t('unanswered', { count: unanswered.length })} states={unanswered} onGo={goTo} />
      <OpenQuestions label={t('flagged', { count: flagged.length })} states={flagged} onGo={goTo} />
      <OpenQuestions label={t('conflicts', { count: conflicts.length })} states={conflicts} onGo={goTo} />
      <UnsavedNote count={kept.unsavedCount} isBlocked={submit.isBlocked} />
      {submit.error && (
        <p role="alert" className={classes.failure}>
          {failureText(submit.error).advice}
        </p>
      )}
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={dialogs.close}>
          {t('goOn')}
        </Button>
        {submit.isBlocked && kept.unsavedCount > 0 && (
          <Button variant="default" onClick={submit.submitWithoutUnsaved} loading={submit.isPending}>
            {t('submitWithout')}
          </Button>
        )}
        <Button onClick={submit.submit} loading={submit.isPending} data-autofocus>
          {t('submit')}
        </Button>
      </Group>
    </Modal>
  );
}

function UnsavedNote({ count, isBlocked }: { count: number; isBlocked: boolean }) {
  const t = useTranslations('player.submit');
  if (count === 0) return null;
  return isBlocked ? (
    <p role="alert" className={classes.failure}>
      {t('blocked', { count })}
    </p>
  ) : (
    <p role="status">{t('unsaved', { count })}</p>
  );
}

interface OpenQuestionsProps {
  label: string;
  states: readonly QuestionState[];
  onGo: (number: number) => void;
}

function OpenQuestions({ label, states, onGo }: OpenQuestionsProps) {
  const t = useTranslations('player.palette');
  if (states.length === 0) return null;
  return (
    <section className={classes.open}>
      <h3>{label}</h3>
      <ul>
        {states.map(({ number }) => (
          <li key={number}>
            <Button
              variant="default"
              px="sm"
              miw="var(--touch)"
              aria-label={t('goTo', { number })}
              onClick={() => onGo(number)}
            >
              {number}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
