export { insertGroup } from './groups/group-queries.ts';
export { requireGroupToShareWith } from './groups/require-group.ts';
export { getSeenStudent, loadOwner } from './groups/seen-student.ts';
export { listInvitationsByKey, revokeInvitationsByKey } from './invitations/invitation-queries.ts';
export {
  insertMember,
  listGroupIdsOf,
  listMemberships,
  listStudentIdsOfGroups,
  listStudentIdsOfTutor,
  listTaughtGroupIds,
  loadAccessActor,
  type Membership,
} from './membership-queries.ts';
export { accountsPersonalData } from './personal-data.ts';
export { createAccount, type MadeAccount, type NewAccount } from './profile/create-account.ts';
export { accountsRouter } from './router.ts';
export { type AuthDoor, type AuthRequest, createAuthDoor } from './sign-in/auth-door.ts';
export { readAuthSecret } from './sign-in/auth-secret.ts';
export { demoAnswers } from './sign-in/demo-rule.ts';
export { demoEmails } from './sign-in/demo-sign-in.ts';
export { hostName, ownOrigins } from './sign-in/own-origins.ts';
export { isDemoAccount } from './sign-in/person-queries.ts';
export { isSessionLiving } from './sign-in/session-queries.ts';
export { accountsCron, pruneSessionsTask } from './tasks.ts';
