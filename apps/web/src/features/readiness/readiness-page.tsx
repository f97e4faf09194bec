import type { ExamReadiness, ReadinessOverview } from '@debrief/contracts';
import { daysBetween } from '@debrief/core';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { LinkButton, TextLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { byUse } from './by-use.ts';
import { CalibrationCard } from './calibration/calibration-card.tsx';
import { ChanceCard } from './chance/chance-card.tsx';
import { OutcomeAsk } from './outcome/outcome-ask.tsx';
import { OutcomesCard } from './outcome/outcomes-card.tsx';
import classes from './readiness-page.module.css';
import { ReadinessSkeleton } from './readiness-skeleton.tsx';
import { ReadyByCard } from './ready-by/ready-by-card.tsx';
import { SimilarCard } from './similar/similar-card.tsx';
import { useFarDayText } from './use-far-day-text.ts';

/** One exam: the chance to pass and why, when one is ready, what would change it, and how far all that can be trusted. */
export function ReadinessPage() {
  const t = useTranslations('readiness');
  const query = useQuery(useTRPC().readiness.overview.queryOptions());
  return (
    <Page title={t('title')} lead={t('lead')} eyebrow={<TextLink to="/progress">{t('back')}</TextLink>}>
      <QueryView query={query} skeleton={<ReadinessSkeleton />}>
        {(overview) => <Overview overview={overview} />}
      </QueryView>
    </Page>
  );
}

function Overview({ overview }: { overview: ReadinessOverview }) {
  const t = useTranslations('readiness');
  const exams = byUse(overview.exams, overview.goalExamId ?? undefined);
  const { exam: chosenId } = useSearch({ from: '/app/progress/readiness' });
  const navigate = useNavigate();
  const choose = (examId: string) =>
    void navigate({ to: '/progress/readiness', search: { exam: examId }, replace: true, resetScroll: false });
  const exam = exams.find((each) => each.examId === chosenId) ?? exams[0];
  if (!exam) return <NoExam />;
  return (
    <div className={classes.cards}>
      <div className={classes.wide}>
        <OutcomeAsk />
      </div>
      <div className={classes.wide}>
        {exams.length > 1 && (
          <NativeSelect
            className={classes.choice}
            label={t('exam')}
            value={exam.examId}
            onChange={(event) => choose(event.currentTarget.value)}
            data={exams.map((each) => ({ value: each.examId, label: each.examName }))}
          />
        )}
        <ExamDay exam={exam} overview={overview} hasName={exams.length === 1} />
      </div>
      <div className={classes.wide}>
        <ChanceCard exam={exam} names={overview.names} />
      </div>
      {exam.readiness.status !== 'locked' && (
        <div className={classes.wide}>
          <ReadyByCard exam={exam} today={overview.today} />
        </div>
      )}
      <SimilarCard key={exam.examId} examId={exam.examId} />
      <OutcomesCard exams={exams} />
      <div className={classes.wide}>
        <CalibrationCard />
      </div>
    </div>
  );
}

interface ExamDayProps {
  exam: ExamReadiness;
  overview: ReadinessOverview;
  hasName: boolean;
}

function ExamDay({ exam: { examName, examOn }, overview: { today }, hasName }: ExamDayProps) {
  const t = useTranslations('readiness.chance');
  const dayText = useFarDayText(today);
  const days = examOn === null ? null : daysBetween(today, examOn);
  return (
    <p className={classes.exam}>
      {hasName && (
        <>
          <strong data-content>{examName}</strong>
          <br />
        </>
      )}
      {examOn === null || days === null
        ? t('noExam')
        : t(days < 0 ? 'examWas' : 'examOn', { day: dayText(examOn), days })}{' '}
      <SetGoal isNew={examOn === null} />
    </p>
  );
}

function SetGoal({ isNew }: { isNew: boolean }) {
  const t = useTranslations('readiness');
  return isNew ? (
    <TextLink to="/plan" underline="always">
      {t('setGoal')}
    </TextLink>
  ) : null;
}

function NoExam() {
  const t = useTranslations('readiness');
  return (
    <div className={classes.cards}>
      <div className={classes.wide}>
        <StateView
          kind="first-time"
          title={t('emptyTitle')}
          action={<LinkButton to="/quizzes">{t('emptyAction')}</LinkButton>}
        >
          <p>{t('emptyText')}</p>
          <p>
            {t('noGoal')}{' '}
            <TextLink to="/plan" underline="always">
              {t('setGoal')}
            </TextLink>
          </p>
        </StateView>
      </div>
      <div className={classes.wide}>
        <CalibrationCard />
      </div>
    </div>
  );
}
