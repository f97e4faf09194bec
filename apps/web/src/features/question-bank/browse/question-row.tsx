import type { QuestionRow as Row } from '@debrief/contracts';
import { Checkbox } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import { StatusMark } from '../status-mark.tsx';
import { useKindWords } from '../use-kind-words.ts';
import classes from './question-list.module.css';
import { moveBetweenRows } from './row-keys.ts';
import type { SelectionModel } from './use-selection.ts';

interface QuestionRowProps {
  question: Row;
  selection: SelectionModel;
}

export function QuestionRow({ question, selection }: QuestionRowProps) {
  const t = useTranslations('bank');
  const { id, stem } = question;
  const words = stemInWords(stem);
  const boxId = `select-${id}`;
  return (
    <li className={classes.row} data-selected={selection.ids.has(id)}>
      <label htmlFor={boxId} className={classes.select}>
        <Checkbox
          id={boxId}
          data-row={id}
          aria-label={t('select', { stem: words })}
          checked={selection.ids.has(id)}
          // The event behind it is a click, made by the mouse or by Space; both know of the Shift key.
          onChange={({ nativeEvent }) =>
            selection.choose(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
          onKeyDown={(event) => moveBetweenRows(event, (to) => selection.extendTo(to, id))}
        />
      </label>
      <div className={classes.words}>
        <TextLink
          to="/questions/$questionId"
          params={{ questionId: id }}
          className={classes.stem}
          data-content
          dir="auto"
        >
          {words}
        </TextLink>
        <RowFacts question={question} />
      </div>
    </li>
  );
}

function RowFacts({ question }: { question: Row }) {
  const t = useTranslations('bank');
  const kindWords = useKindWords();
  const { kind, topicName, difficulty, status, tags, facility, discriminationPercent, openReportCount } =
    question;
  return (
    <p className={classes.facts}>
      <StatusMark status={status} />
      <span>{kindWords(kind)}</span>
      <span data-content>{topicName}</span>
      <span>{t('difficultyOf', { difficulty })}</span>
      {facility !== null && <span>{t('facility', { percent: Math.round(facility * 100) })}</span>}
      {discriminationPercent !== null && (
        <span>{t('discrimination', { percent: Math.round(discriminationPercent) })}</span>
      )}
      {openReportCount > 0 && (
        <span className={classes.reports}>
          <IconFlag size={16} stroke={2} aria-hidden="true" />
          {t('openReports', { count: openReportCount })}
        </span>
      )}
      {tags.map((tag) => (
        <span key={tag} className={classes.tag} data-content>
          {tag}
        </span>
      ))}
    </p>
  );
}
