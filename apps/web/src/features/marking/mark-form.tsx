import type { Essay, MarkEssayResult } from '@debrief/contracts';
import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';
import { draftOf, type MarkDraft, pointsOf, toMark } from './mark-draft.ts';
import classes from './marking.module.css';
import { PercentField } from './percent-field.tsx';
import { RubricLevels } from './rubric-levels.tsx';
import { useMarkKeys } from './use-mark-keys.ts';
import { useSaveMark } from './use-save-mark.ts';

interface MarkFormProps {
  essay: Essay;
  quiz: string | undefined;
  onSaved: (result: MarkEssayResult) => void;
}

/** Levels or a share, a comment, save and on to the next. */
export function MarkForm({ essay, quiz, onSaved }: MarkFormProps) {
  const t = useTranslations('marking');
  const [draft, setDraft] = useState(() => draftOf(essay));
  const [isTried, setTried] = useState(false);
  const comment = useRef<HTMLTextAreaElement>(null);
  const { save, isPending, error, hasNext, skip } = useSaveMark({ essay, quiz, onSaved });
  const mark = toMark(essay.question, draft);
  const points = mark && pointsOf(essay, mark);
  const max = Number(essay.maxPoints);
  const submit = () => {
    setTried(true);
    if (mark && !isPending) save({ mark, comment: draft.comment });
  };
  const change = (given: Partial<MarkDraft>) => setDraft((before) => ({ ...before, ...given }));
  useMarkKeys({ question: essay.question, draft, change, submit, skip, comment });
  if (essay.text.trim() === '') return null;
  return (
    <form
      className={classes.form}
      aria-label={t('mark')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {essay.question.rubric?.length ? (
        <RubricLevels essay={essay} draft={draft} change={change} isTried={isTried} />
      ) : (
        <PercentField draft={draft} change={change} isTried={isTried} />
      )}
      <output className={classes.points}>
        {points === undefined ? t('noPoints', { max }) : t('points', { points: Number(points), max })}
      </output>
      <Textarea
        ref={comment}
        label={t('comment')}
        description={t('commentHint')}
        autosize
        minRows={4}
        maxLength={10_000}
        value={draft.comment}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
      <FailureLine error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={isPending} aria-keyshortcuts="Control+Enter">
          {hasNext ? t('saveNext') : t('save')}
        </Button>
        {hasNext && (
          <Button variant="default" onClick={skip}>
            {t('skip')}
          </Button>
        )}
      </div>
      <p className={classes.keys}>{essay.question.rubric?.length ? t('keysRubric') : t('keysPercent')}</p>
    </form>
  );
}
