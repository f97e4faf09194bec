import type { EssayRow as Row } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { When } from '../../ui/when.tsx';
import classes from './marking.module.css';

const content = (words: React.ReactNode) => <span data-content>{words}</span>;

/** Who wrote how much on what, and since when it waits. */
export function EssayRow({ essay, quiz }: { essay: Row; quiz: string | undefined }) {
  const t = useTranslations('marking');
  const { attemptId, questionVersionId, markedAt, submittedAt } = essay;
  return (
    <li className={classes.row}>
      <TextLink
        to="/marking/$attemptId/$questionVersionId"
        params={{ attemptId, questionVersionId }}
        search={{ quiz }}
        className={classes.who}
      >
        <span>{t.rich('by', { student: essay.studentName, quiz: essay.quizTitle, name: content })}</span>
      </TextLink>
      <div className={classes.stem}>
        <Markdown isInline>{essay.stem}</Markdown>
      </div>
      <p className={classes.facts}>
        <span>{t('words', { count: essay.wordCount })}</span>
        <span>
          {t.rich(markedAt ? 'markedAt' : 'waitsSince', {
            when: () => <When at={markedAt ?? submittedAt} as="ago" />,
          })}
        </span>
      </p>
    </li>
  );
}
