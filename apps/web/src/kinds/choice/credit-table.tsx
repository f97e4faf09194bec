import { type ChoiceQuestion, listCreditPatterns, validateQuestion } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Disclosure } from '../../ui/disclosure.tsx';
import { choiceLetter } from '../choice-legend/choice-letter.ts';
import classes from '../editor/editor.module.css';
import { groupByCredit } from './group-by-credit.ts';

const shown = 12;

/** What every possible answer would earn, as soon as the options are sound. */
export function CreditTable({ question }: { question: ChoiceQuestion }) {
  const t = useTranslations('questionEditor.credits');
  const isSound = !validateQuestion(question).some(({ place }) => place.startsWith('options'));
  const patterns = isSound ? listCreditPatterns(question) : null;
  return (
    <Disclosure label={t('title')}>
      {patterns ? (
        <Table groups={groupByCredit(patterns)} optionIds={question.options.map(({ id }) => id)} />
      ) : (
        <p>{isSound ? t('tooMany') : t('notYet')}</p>
      )}
    </Disclosure>
  );
}

interface TableProps {
  groups: ReturnType<typeof groupByCredit>;
  optionIds: readonly string[];
}

function Table({ groups, optionIds }: TableProps) {
  const t = useTranslations('questionEditor.credits');
  const format = useFormatter();
  const letters = (ids: readonly string[]) =>
    ids.map((id) => choiceLetter(optionIds.indexOf(id))).join(' + ');
  return (
    <table className={classes.credits}>
      <thead>
        <tr>
          <th scope="col">{t('earns')}</th>
          <th scope="col">{t('answers')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ credit, answers }) => (
          <tr key={credit}>
            <th scope="row">{format.number(credit, { style: 'percent', maximumFractionDigits: 2 })}</th>
            <td>
              <span data-content>{answers.slice(0, shown).map(letters).join(', ')}</span>
              {answers.length > shown && ` ${t('more', { count: answers.length - shown })}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
