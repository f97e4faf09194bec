import { useTranslations } from 'use-intl';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import type { QuestionOf } from '../question-kind.ts';
import classes from './essay.module.css';

export type PublicCriterion = NonNullable<QuestionOf<'essay'>['rubric']>[number];

interface RubricProps {
  rubric: readonly PublicCriterion[];
  lang: string;
  /** By criterion: the level that a tutor gave. */
  reached?: Readonly<Record<string, string>>;
}

export function RubricDisclosure(props: RubricProps) {
  const t = useTranslations('kinds.essay');
  return (
    <Disclosure label={t('rubric')}>
      <Rubric {...props} />
    </Disclosure>
  );
}

/** What is looked at and what it weighs, worst level first; the level that was reached is marked by words too. */
export function Rubric({ rubric, lang, reached = {} }: RubricProps) {
  const t = useTranslations('kinds.essay');
  const total = rubric.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <dl className={classes.criteria}>
      {rubric.map(({ id, name, weight, levels }) => (
        <div key={id}>
          <dt>
            <span data-content lang={lang}>
              {name}
            </span>{' '}
            <small>{t('share', { share: weight / total })}</small>
          </dt>
          <dd>
            <ul className={classes.levels}>
              {levels.map((level) => (
                <li key={level.id} className={classes.level} data-reached={reached[id] === level.id}>
                  <Markdown lang={lang} isInline>
                    {level.text}
                  </Markdown>
                  {reached[id] === level.id && <small> {t('reached')}</small>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
