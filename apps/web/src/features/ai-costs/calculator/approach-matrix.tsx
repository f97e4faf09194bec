import { type ApproachFacts, approachMatrix, approachOptions } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import classes from './calculator.module.css';

/** The options of the design document in its own figures: what was expected before anything was measured. */
export function ApproachMatrix() {
  const t = useTranslations('costs.matrix');
  const optionName = useTranslations('costs.options');
  return (
    <Card title={t('title')}>
      <p className={classes.soft}>{t('lead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className={classes.scroll} aria-label={t('title')} tabIndex={0}>
        <table className={classes.matrix}>
          <caption>{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fact')}</th>
              {approachOptions.map((option) => (
                <th key={option} scope="col">
                  {optionName(`${option}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {useFacts().map(({ label, of }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {approachOptions.map((option) => (
                  <td key={option}>{of(approachMatrix[option])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

function useFacts(): { label: string; of: (facts: ApproachFacts) => string }[] {
  const t = useTranslations('costs.matrix');
  const format = useFormatter();
  const dollars = (amount: number) =>
    format.number(amount, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    });
  const range = ([from, to]: readonly [number, number]) =>
    t('perMonth', { from: dollars(from), to: dollars(to) });
  const yes = (value: boolean) => (value ? t('yes') : t('no'));
  return [
    { label: t('weeks'), of: ({ weeks }) => t('weekCount', { count: weeks }) },
    { label: t('cost'), of: ({ cost }) => range(cost) },
    { label: t('complexity'), of: ({ complexity }) => t(`levels.${complexity}`) },
    { label: t('risk'), of: ({ risk }) => t(`levels.${risk}`) },
    { label: t('afterQuiz'), of: ({ afterQuiz }) => t(`after.${afterQuiz}`) },
    { label: t('dashboard'), of: ({ dashboard }) => t(`dashboards.${dashboard}`) },
    {
      label: t('users'),
      of: ({ usersInThousands: users }) =>
        users ? t('userRange', { from: users[0] * 1_000, to: users[1] * 1_000 }) : t('unlimited'),
    },
    { label: t('costAtTenThousand'), of: ({ costAtTenThousandUsers }) => range(costAtTenThousandUsers) },
    { label: t('realTime'), of: ({ hasRealTimeFeedback }) => yes(hasRealTimeFeedback) },
    { label: t('trends'), of: ({ hasTrends }) => yes(hasTrends) },
    { label: t('perQuiz'), of: ({ hasInsightPerQuiz }) => yes(hasInsightPerQuiz) },
    { label: t('predictive'), of: ({ isPredictive }) => yes(isPredictive) },
  ];
}
