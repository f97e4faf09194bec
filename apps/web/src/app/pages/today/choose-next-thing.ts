import type { Dashboard, PlanTask, QuizSummary, StudyPlan } from '@debrief/contracts';

/** The one thing to do next; Today begins with it. */
export type NextThing =
  | { kind: 'resume'; quiz: QuizSummary; attempt: NonNullable<QuizSummary['openAttempt']> }
  | { kind: 'first-quiz'; quiz: QuizSummary }
  | { kind: 'task'; task: PlanTask }
  | { kind: 'weakness'; topicId: string; topicName: string; mastery: number; missed: Missed | null }
  | { kind: 'fading'; topicId: string; topicName: string; mastery: number; fadesTo: number }
  | { kind: 'again'; quiz: QuizSummary }
  | { kind: 'nothing' };

/** How the newest quiz with the topic went. */
export interface Missed {
  wrongCount: number;
  questionCount: number;
}

interface Facts {
  quizzes: readonly QuizSummary[];
  plan: StudyPlan;
  dashboard: Pick<Dashboard, 'body'>;
}

/** What was begun comes first, then a first quiz, then the plan, then what is weakest, then what fades. */
export function chooseNextThing({ quizzes, plan, dashboard }: Facts): NextThing {
  const quiz = openQuiz(quizzes);
  if (quiz?.openAttempt) return { kind: 'resume', quiz, attempt: quiz.openAttempt };
  const first = chooseFirstQuiz(quizzes, plan.goal?.subjectId);
  const isNew = quizzes.every((each) => each.attemptCount === 0);
  if (isNew) return first ? { kind: 'first-quiz', quiz: first } : { kind: 'nothing' };
  const task = plan.tasks.find((each) => each.doneAt === null && each.dueOn <= plan.today);
  if (task) return { kind: 'task', task };
  return weakestTopic(dashboard) ?? fadingTopic(dashboard) ?? { kind: 'again', quiz: latestTaken(quizzes) };
}

/** The begun quiz whose clock runs out first; one without a clock waits. */
function openQuiz(quizzes: readonly QuizSummary[]): QuizSummary | undefined {
  const deadline = (quiz: QuizSummary) => quiz.openAttempt?.deadlineAt ?? '9999';
  return quizzes.filter((quiz) => quiz.openAttempt).sort((a, b) => (deadline(a) < deadline(b) ? -1 : 1))[0];
}

/** A short one without a clock makes the best beginning; of the given subject where there is one. */
export function chooseFirstQuiz(
  quizzes: readonly QuizSummary[],
  subjectId?: string,
): QuizSummary | undefined {
  const ofSubject = quizzes.filter((quiz) => quiz.subjectId === subjectId);
  const effort = (quiz: QuizSummary) => quiz.questionCount + (quiz.timeLimitMs === null ? 0 : 1_000);
  return [...(ofSubject.length > 0 ? ofSubject : quizzes)].sort((a, b) => effort(a) - effort(b))[0];
}

function weakestTopic({ body }: Pick<Dashboard, 'body'>): NextThing | undefined {
  const [weakest] = body?.weaknesses ?? [];
  if (!body || !weakest) return undefined;
  const { topicId, mastery, evidence } = weakest;
  const [latest] = evidence;
  const wrongCount = latest ? latest.questionCount - latest.rightCount : 0;
  const missed = latest && wrongCount > 0 ? { wrongCount, questionCount: latest.questionCount } : null;
  return { kind: 'weakness', topicId, topicName: body.names[topicId] ?? '', mastery, missed };
}

/** A fade of fewer points is not worth an evening. */
const fadeWorthPractice = 6;

/** The topic that would lose most in two weeks without practice. */
function fadingTopic({ body }: Pick<Dashboard, 'body'>): NextThing | undefined {
  const parents = new Set(body?.topics.map(({ parentId }) => parentId));
  const [most] = (body?.topics ?? [])
    .filter(({ topicId }) => !parents.has(topicId))
    .map(({ topicId, topicName, mastery, fadesTo }) => ({
      ...{ topicId, topicName, mastery },
      fadesTo: fadesTo ?? mastery,
    }))
    .filter(({ mastery, fadesTo }) => mastery - fadesTo >= fadeWorthPractice)
    .sort((a, b) => b.mastery - b.fadesTo - (a.mastery - a.fadesTo));
  return most && { kind: 'fading', ...most };
}

function latestTaken(quizzes: readonly QuizSummary[]): QuizSummary {
  const takenAt = (quiz: QuizSummary) => quiz.lastAttempt?.submittedAt ?? '';
  return quizzes.reduce((latest, quiz) => (takenAt(quiz) > takenAt(latest) ? quiz : latest));
}
