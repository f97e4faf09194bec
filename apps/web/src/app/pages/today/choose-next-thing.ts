import type { Dashboard, PlanTask, QuizSummary, StudyPlan } from '@debrief/contracts';

/** The one thing to do next; Today begins with it. */
export type NextThing =
  | { kind: 'resume'; quiz: QuizSummary; attempt: NonNullable<QuizSummary['openAttempt']> }
  | { kind: 'first-quiz'; quiz: QuizSummary }
  | { kind: 'task'; task: PlanTask }
  | { kind: 'weakness'; topicId: string; topicName: string }
  | { kind: 'again'; quiz: QuizSummary }
  | { kind: 'nothing' };

interface Facts {
  quizzes: readonly QuizSummary[];
  plan: StudyPlan;
  dashboard: Dashboard;
}

/** What was begun comes first, then a first quiz, then the plan, then what is weakest. */
export function chooseNextThing({ quizzes, plan, dashboard }: Facts): NextThing {
  const quiz = openQuiz(quizzes);
  if (quiz?.openAttempt) return { kind: 'resume', quiz, attempt: quiz.openAttempt };
  const first = chooseFirstQuiz(quizzes, plan.goal?.subjectId);
  const isNew = quizzes.every((each) => each.attemptCount === 0);
  if (isNew) return first ? { kind: 'first-quiz', quiz: first } : { kind: 'nothing' };
  const task = plan.tasks.find((each) => each.doneAt === null && each.dueOn <= plan.today);
  if (task) return { kind: 'task', task };
  return weakestTopic(dashboard) ?? { kind: 'again', quiz: latestTaken(quizzes) };
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

function weakestTopic({ body, topics, names }: Dashboard): NextThing | undefined {
  const named = body?.topWeaknesses[0];
  if (named) return { kind: 'weakness', topicId: named.topicId, topicName: names[named.topicId] ?? '' };
  const parents = new Set(topics.map((topic) => topic.parentId));
  const [lowest] = topics
    .filter((topic) => !parents.has(topic.topicId) && topic.level !== null)
    .sort((a, b) => a.mastery - b.mastery);
  return lowest && { kind: 'weakness', topicId: lowest.topicId, topicName: lowest.topicName };
}

function latestTaken(quizzes: readonly QuizSummary[]): QuizSummary {
  const takenAt = (quiz: QuizSummary) => quiz.lastAttempt?.submittedAt ?? '';
  return quizzes.reduce((latest, quiz) => (takenAt(quiz) > takenAt(latest) ? quiz : latest));
}
