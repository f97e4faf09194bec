import {
  type Advice,
  type AdvisorAnswers,
  type AdvisorQuestion,
  adviseApproach,
  advisorQuestions,
} from '@debrief/core';
import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Meter } from '../../../ui/meter.tsx';
import classes from './calculator.module.css';

type Question = { name: AdvisorQuestion; answers: string[] };
const questions: Question[] = (Object.keys(advisorQuestions) as AdvisorQuestion[]).map((name) => ({
  ...{ name, answers: Object.keys(advisorQuestions[name]) },
}));

/** Five questions; what speaks for which option, with the reason, and where the answers do not go together. */
export function Advisor() {
  const t = useTranslations('costs.advisor');
  const [answers, setAnswers] = useState<AdvisorAnswers>({});
  const advice = adviseApproach(answers);
  return (
    <Card title={t('title')}>
      <p className={classes.soft}>{t('lead')}</p>
      <div className={classes.advisor}>
        <Stack gap="lg">
          {questions.map(({ name, answers: choices }) => (
            <Radio.Group
              key={name}
              label={t(`questions.${name}`)}
              value={answers[name] ?? null}
              onChange={(value) => setAnswers({ ...answers, [name]: value })}
            >
              <Stack gap={0}>
                {choices.map((choice) => (
                  <Radio
                    key={choice}
                    className={classes.choice}
                    value={choice}
                    label={t(`answers.${choice}` as Parameters<typeof t>[0])}
                  />
                ))}
              </Stack>
            </Radio.Group>
          ))}
          <Button variant="default" onClick={() => setAnswers({})}>
            {t('again')}
          </Button>
        </Stack>
        <AdviceView advice={advice} answers={answers} />
      </div>
    </Card>
  );
}

function AdviceView({
  advice: { best, options, conflicts },
  answers,
}: {
  advice: Advice;
  answers: AdvisorAnswers;
}) {
  const t = useTranslations('costs.advisor');
  const optionName = useTranslations('costs.options');
  const count = Object.keys(answers).length;
  return (
    <section className={classes.advice} aria-live="polite" aria-label={t('result')}>
      <h3>
        {best.length === 0 && t('unanswered')}
        {best.length === 1 && best[0] && t('best', { option: optionName(`${best[0]}`) })}
        {best.length > 1 && t('tie', { count: best.length })}
      </h3>
      {conflicts.map(([first, second]) => (
        <p key={`${first}-${second}`} className={classes.conflict}>
          {t('conflict', { first: t(`short.${first}`), second: t(`short.${second}`) })}
        </p>
      ))}
      {count > 0 && (
        <ol className={classes.options}>
          {options.map((each) => (
            <li key={each.option} data-best={best.includes(each.option)}>
              <strong>{optionName(`${each.option}`)}</strong>
              <Meter
                percent={(each.for.length / count) * 100}
                label={t('share', { count: each.for.length, total: count })}
              />
              <ul className={classes.reasons}>
                {each.for.map((question) => (
                  <li key={question}>{t('for', { question: t(`short.${question}`) })}</li>
                ))}
                {each.against.map((question) => (
                  <li key={question}>{t('against', { question: t(`short.${question}`) })}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
