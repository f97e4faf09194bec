import type { Essay } from '@debrief/contracts';
import { Radio } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { type MarkDraft, openCriterion } from './mark-draft.ts';
import classes from './marking.module.css';

interface RubricLevelsProps {
  essay: Essay;
  draft: MarkDraft;
  change: (given: Partial<MarkDraft>) => void;
  isTried: boolean;
}

/** One level of every criterion; the digits choose in the first one that has none. */
export function RubricLevels({ essay: { question, language }, draft, change, isTried }: RubricLevelsProps) {
  const t = useTranslations('marking');
  const open = openCriterion(question, draft);
  const total = (question.rubric ?? []).reduce((sum, { weight }) => sum + weight, 0);
  return question.rubric?.map((criterion) => (
    <Radio.Group
      key={criterion.id}
      className={classes.criterion}
      data-open={criterion === open}
      label={
        <>
          <span data-content lang={language}>
            {criterion.name}
          </span>{' '}
          <small>{t('share', { share: criterion.weight / total })}</small>
        </>
      }
      error={isTried && draft.levels[criterion.id] === undefined ? t('levelMissing') : undefined}
      value={draft.levels[criterion.id] ?? ''}
      onChange={(level) => change({ levels: { ...draft.levels, [criterion.id]: level } })}
    >
      <div className={classes.levels}>
        {criterion.levels.map((level, index) => (
          <Radio
            key={level.id}
            value={level.id}
            classNames={{ root: classes.level ?? '', body: classes.levelBody ?? '' }}
            label={
              <span className={classes.levelWords}>
                <Markdown lang={language} isInline>
                  {level.text}
                </Markdown>
                <small>{t('level', { number: index + 1, share: level.creditPercent / 100 })}</small>
              </span>
            }
          />
        ))}
      </div>
    </Radio.Group>
  ));
}
