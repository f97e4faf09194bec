interface Example {
  asked?: unknown;
  answered?: unknown;
}

const quizId = '0190a8c0-1111-7000-8000-000000000001';
const attemptId = '0190a8c0-2222-7000-8000-000000000002';
const questionVersionId = '0190a8c0-3333-7000-8000-000000000003';

/** Of what programs do first; a test holds them against the schemas. */
export const examples: Readonly<Record<string, Example>> = {
  'accounts.updateProfile': { asked: { name: 'Ada Lovelace', timeZone: 'Europe/London', locale: 'en' } },
  'accounts.createGroup': { asked: { name: 'Networks, autumn' } },
  'accounts.createInvitation': { asked: { kind: 'group', groupId: quizId } },
  'questionBank.importGift': {
    asked: {
      text: '::Ports:: Which port does HTTPS use? {=443 ~80 ~22}',
      fileName: 'ports.gift',
      dryRun: false,
      subjectId: quizId,
    },
  },
  'quizzes.startAttempt': { asked: { quizId, mode: 'exam' } },
  'quizzes.saveAnswer': {
    asked: {
      ...{ attemptId, questionVersionId, baseRevision: 0, timeSpentMs: 12_000 },
      response: { kind: 'single-choice', optionId: 'b' },
      saveKey: '0190a8c0-4444-7000-8000-000000000004',
    },
    answered: { status: 'saved', revision: 1, savedAt: '2026-01-31T12:00:00.000Z', reveal: null },
  },
  'quizzes.submitAttempt': { asked: { attemptId } },
  'studyPlan.setGoal': { asked: { examId: quizId, examOn: '2027-03-01', hoursPerWeek: 5 } },
  'studyPlan.setTaskDone': { asked: { taskId: attemptId, isDone: true } },
};

export function exampleOf(procedure: string): Example | undefined {
  return Object.hasOwn(examples, procedure) ? examples[procedure] : undefined;
}
