import { randomUUID } from 'node:crypto';
import type { World } from './authorization-world.ts';
import { bankRows } from './bank-authorization-rows.ts';
import { costRows } from './cost-authorization-rows.ts';
import { learningRows } from './learning-authorization-rows.ts';
import { notificationRows } from './notification-authorization-rows.ts';
import { studyRows } from './study-authorization-rows.ts';
import { webhookRows } from './webhook-authorization-rows.ts';

/** What a procedure is asked for; undefined is nothing at all. */
export type Input = (world: World) => unknown;

/** One, or one for each name in the procedure's `answers`. */
export type Row = Input | Record<string, Input>;

/** By these somebody else may change what belongs to the owner. */
export const changesOwner: ReadonlySet<string> = new Set([
  'accounts.removeMember',
  'accounts.setTimeFactor',
  // Their sessions end.
  'accounts.suspend',
  'apiKeys.setAllowance',
  'questionBank.answerReport',
]);

const group = ({ groupId }: World) => ({ groupId });
const submitted = ({ submittedAttemptId }: World) => ({ attemptId: submittedAttemptId });
const open = ({ openAttemptId }: World) => ({ attemptId: openAttemptId });
const openQuestion = ({ openAttemptId, questionVersionId }: World) => ({
  attemptId: openAttemptId,
  questionVersionId,
});
const quiz = ({ quizId }: World) => ({ quizId });
const privateQuiz = ({ privateQuizId }: World) => ({ quizId: privateQuizId });
const groupQuiz = ({ groupQuizId }: World) => ({ quizId: groupQuizId });
const job = ({ jobId }: World) => ({ jobId });
const subject = ({ subjectId }: World) => ({ subjectId });
const privateSubject = ({ privateSubjectId }: World) => ({ subjectId: privateSubjectId });
const gift = { text: '::One:: Is it? {T}', fileName: 'one.gift', dryRun: false };

const emptySections = [{ id: '0190a6c2-7d1e-7bbb-8aaa-0123456789ab', items: [] }];
const sectionsOf = ({ questionId }: World) => [
  { ...emptySections[0], items: [{ type: 'question', questionId }] },
];

/** What every procedure that takes an input is asked for in the walk; what each asker gets stands beside the procedure. */
export const rows: Record<string, Row> = {
  'accounts.updateProfile': () => ({ name: 'New name' }),
  'accounts.getPerson': ({ actors }) => ({ personId: actors.owner.userId }),
  'accounts.suspend': ({ actors }) => ({ personId: actors.owner.userId, reason: 'A reason.' }),
  'accounts.restore': ({ actors }) => ({ personId: actors.owner.userId }),
  'accounts.endSession': ({ sessionId }) => ({ sessionId }),
  'accounts.getGroup': group,
  'accounts.createGroup': () => ({ name: 'New group' }),
  'accounts.renameGroup': (world) => ({ ...group(world), name: 'Renamed' }),
  'accounts.removeMember': (world) => ({ ...group(world), userId: world.actors.owner.userId }),
  'accounts.setTimeFactor': ({ actors }) => ({ userId: actors.owner.userId, timeFactor: 1.5 }),
  'accounts.leaveGroup': group,
  'accounts.createInvitation': {
    group: (world) => ({ kind: 'group', ...group(world) }),
    tutor: () => ({ kind: 'tutor' }),
  },
  'accounts.listInvitations': { ofGroup: group, ofTutors: () => undefined },
  'accounts.revokeInvitation': ({ invitationId }) => ({ invitationId }),
  'accounts.getInvitation': ({ groupToken }) => ({ token: groupToken }),
  'accounts.acceptInvitation': {
    group: ({ groupToken }) => ({ token: groupToken }),
    tutor: ({ tutorToken }) => ({ token: tutorToken }),
  },
  'apiKeys.create': () => ({ name: 'Mine', scopes: ['quizzes:read'] }),
  'apiKeys.update': ({ apiKeyId }) => ({ keyId: apiKeyId, name: 'Renamed' }),
  'apiKeys.made': ({ apiKeyId }) => ({ keyId: apiKeyId }),
  'apiKeys.revoke': ({ apiKeyId }) => ({ keyId: apiKeyId }),
  'apiKeys.ofPerson': ({ actors }) => ({ personId: actors.owner.userId }),
  'apiKeys.setAllowance': ({ actors, apiKeyId }) => ({
    ...{ personId: actors.owner.userId, keyId: apiKeyId },
    allowance: { calls: 20, seconds: 10, burst: 100 },
  }),
  'aiUsage.limits.set': ({ groupId }) => ({
    target: { scope: 'group', groupId },
    period: 'day',
    unit: 'tokens',
    amount: 5_000,
  }),
  'aiUsage.limits.remove': ({ limitId }) => ({ limitId }),
  'aiUsage.limits.block': ({ actors }) => ({ personId: actors.other.userId, reason: 'A shared account.' }),
  'aiUsage.limits.unblock': ({ actors }) => ({ personId: actors.otherTutor.userId }),
  'aiUsage.limits.setBudget': () => ({ budget: null }),
  'aiUsage.limits.setSwitch': () => ({ isSwitchedOff: true }),
  'aiUsage.limits.changes': () => ({}),
  'aiUsage.limits.findPeople': () => ({ words: 'a' }),
  ...costRows,
  // Billing is off: there is nothing to upgrade for those who may.
  'billing.upgrade': () => ({ plan: 'premium' }),
  'billing.people': () => ({}),
  'billing.setPlan': ({ actors }) => ({
    personId: actors.owner.userId,
    plan: 'premium',
    reason: 'Gift',
    endsAt: null,
  }),
  'billing.changes': () => ({}),
  'events.watch': () => ({ topics: ['jobs'] }),
  'insights.get': { submitted: submitted, open: open },
  'insights.watch': submitted,
  'insights.sent': submitted,
  'insights.stop': submitted,
  'insights.retry': submitted,
  'jobs.list': () => ({}),
  'jobs.get': job,
  'jobs.cancel': job,
  'jobs.retry': job,
  'operations.requeue': () => ({ jobId: '1' }),
  'operations.drop': () => ({ jobId: '1' }),
  ...bankRows,
  ...studyRows,
  ...notificationRows,
  ...webhookRows,
  'questionBank.listTopics': { shared: subject, private: privateSubject },
  'questionBank.makeSubject': () => ({ name: 'Geology' }),
  'questionBank.makeTopic': {
    shared: (world) => ({ ...subject(world), name: 'Rocks' }),
    private: (world) => ({ ...privateSubject(world), name: 'Rocks' }),
  },
  'questionBank.listQuestions': { shared: subject, private: privateSubject },
  'questionBank.getImport': () => ({ importId: randomUUID() }),
  'questionBank.takeImport': () => ({ importId: randomUUID() }),
  'questionBank.cancelImport': () => ({ importId: randomUUID() }),
  'questionBank.getRefusedFile': () => ({ importId: randomUUID() }),
  'questionBank.undoImport': () => ({ importId: randomUUID() }),
  'questionBank.checkImport': (world) => ({ ...subject(world), importId: randomUUID() }),
  'questionBank.listImports': () => ({}),
  'questionBank.saveImportMapping': () => ({ name: 'Mine', columns: {} }),
  'questionBank.deleteImportMapping': () => ({ id: randomUUID() }),
  ...Object.fromEntries(
    ['previewExport', 'exportQuestions', 'listForPrint'].map((name) => [
      `questionBank.${name}`,
      () => ({
        choice: { by: 'ids', questionIds: [randomUUID()] },
        ...(name !== 'listForPrint' && { format: 'gift' }),
      }),
    ]),
  ),
  'questionBank.importGift': (world) => ({ ...privateSubject(world), ...gift }),
  'quizzes.get': { shared: quiz, private: privateQuiz, ofGroup: groupQuiz },
  'quizzes.practisedTopic': quiz,
  'quizzes.createQuiz': (world) => ({ ...subject(world), title: 'Mine', questionCount: 2 }),
  'quizzes.startAttempt': {
    shared: (world) => ({ ...quiz(world), mode: 'exam' }),
    private: (world) => ({ ...privateQuiz(world), mode: 'exam' }),
    ofGroup: (world) => ({ ...groupQuiz(world), mode: 'study' }),
  },
  'quizzes.getAttempt': { open: open, submitted: submitted },
  'quizzes.saveAnswer': (world) => ({
    ...openQuestion(world),
    ...{ response: null, baseRevision: 0, saveKey: randomUUID(), timeSpentMs: 0 },
  }),
  'quizzes.markQuestion': (world) => ({ ...openQuestion(world), isFlagged: true }),
  'quizzes.download': {
    shared: (world) => ({ ...quiz(world), mode: 'exam' }),
    private: (world) => ({ ...privateQuiz(world), mode: 'exam' }),
  },
  // The attempt was begun online: there is nothing to hand in, whoever asks.
  'quizzes.handIn': (world) => ({ ...open(world), startedMsAgo: 1, submittedMsAgo: 0, answers: [] }),
  'quizzes.takeHint': ({ hintedAttemptId, hintedVersionId }) => ({
    ...{ attemptId: hintedAttemptId, questionVersionId: hintedVersionId, takenCount: 0 },
  }),
  'quizzes.pauseAttempt': ({ hintedAttemptId }) => ({ attemptId: hintedAttemptId }),
  'quizzes.continueAttempt': open,
  'quizzes.retakeMissed': submitted,
  'quizzes.save': {
    new: (world) => ({ ...subject(world), title: 'Mine', sections: emptySections }),
    private: (world) => ({
      ...{ ...subject(world), ...privateQuiz(world), baseVersion: 1 },
      ...{ title: 'Mine', visibility: 'private', sections: sectionsOf(world) },
    }),
  },
  'quizzes.getForAuthor': privateQuiz,
  'quizzes.publish': (world) => ({ ...privateQuiz(world), baseVersion: 1 }),
  'quizzes.retire': (world) => ({ ...privateQuiz(world), baseVersion: 1 }),
  'quizzes.delete': (world) => ({ ...privateQuiz(world), baseVersion: 1 }),
  'quizzes.previewPaper': (world) => ({ ...subject(world), sections: sectionsOf(world), seed: 'any' }),
  'quizzes.submitAttempt': open,
  'quizzes.listAttempts': {
    own: () => ({}),
    ofStudent: ({ actors }) => ({ studentId: actors.owner.userId }),
    ofGroup: group,
  },
  'quizzes.acceptLate': (world) => ({ ...submitted(world), questionVersionId: world.questionVersionId }),
  'quizzes.marking.list': () => ({}),
  // No essay: there is nothing to mark for those who may.
  'quizzes.marking.get': (world) => ({ ...submitted(world), questionVersionId: world.questionVersionId }),
  'quizzes.marking.mark': (world) => ({
    ...{ ...submitted(world), questionVersionId: world.questionVersionId },
    mark: { type: 'percent', percent: 50 },
  }),
  ...learningRows,
};
