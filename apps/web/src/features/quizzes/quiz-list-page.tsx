import type { QuizSummary } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { useQuizzes } from '../../use-whole-lists.ts';
import { groupBySubject } from './group-by-subject.ts';
import classes from './quiz-list-page.module.css';
import { QuizListSkeleton } from './quiz-list-skeleton.tsx';
import { QuizRow } from './quiz-row.tsx';
import { ResumeBanner } from './resume-banner.tsx';
import { useCanAuthor } from './use-can-author.ts';

export function QuizListPage() {
  const t = useTranslations('quizzes');
  const action = useCanAuthor() && <LinkButton to="/quizzes/new">{t('make')}</LinkButton>;
  const quizzes = useQuizzes();
  return (
    <Page title={t('title')} lead={t('lead')} action={action}>
      <QueryView query={quizzes} skeleton={<QuizListSkeleton />}>
        {(list) => <QuizList quizzes={list} />}
      </QueryView>
    </Page>
  );
}

function QuizList({ quizzes }: { quizzes: readonly QuizSummary[] }) {
  const t = useTranslations('quizzes');
  if (quizzes.length === 0) {
    return (
      <StateView kind="first-time" title={t('noneTitle')}>
        <p>{t('noneAdvice')}</p>
      </StateView>
    );
  }
  return (
    <>
      <ResumeBanner quizzes={quizzes} />
      {groupBySubject(quizzes).map(({ subjectId, subjectName, quizzes: ofSubject }) => (
        <section key={subjectId} className={classes.subject} aria-labelledby={`subject-${subjectId}`}>
          <h2 id={`subject-${subjectId}`} className={classes.name} data-content>
            {subjectName}
          </h2>
          <ul className={classes.list}>
            {ofSubject.map((quiz) => (
              <QuizRow key={quiz.id} quiz={quiz} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
