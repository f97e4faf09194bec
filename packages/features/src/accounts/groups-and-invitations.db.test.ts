import type { Role } from '@debrief/contracts';
import type { RequestContext } from '@debrief/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaller } from '../router.ts';
import { createAccount } from './profile/create-account.ts';
import { openTestDoor } from './visitor.builder.ts';

let test: Awaited<ReturnType<typeof openTestDoor>>;
let people = 0;

beforeAll(async () => {
  test = await openTestDoor();
});
afterAll(() => test.close());

async function person(role: Role, options: { isDemo?: boolean } = {}) {
  people += 1;
  const account = {
    email: `p${people}@example.org`,
    name: `${role} ${people}`,
    role,
    password: null,
    ...options,
  };
  const { userId } = await createAccount(test.services.db, account);
  // As every request does: the role is what the database says now.
  const call = async () => {
    const row = await test.services.db
      .selectFrom('app_user')
      .select('role')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    return createCaller(contextOf(userId, row.role as Role)).accounts;
  };
  return { userId, call };
}

function contextOf(userId: string, role: Role): RequestContext {
  const actor = { userId, role, sessionId: userId, timeZone: 'UTC', locale: 'en' };
  return { services: test.services, actor, requestId: 'r', isLocal: false, isSessionValid: async () => true };
}

const refusal = (code: string, reason?: string) =>
  expect.objectContaining({ cause: expect.objectContaining(reason ? { code, reason } : { code }) });

const tokenOf = ({ url }: { url: string }) => new URL(url).pathname.split('/').at(-1) ?? '';

async function groupWithStudent() {
  const [tutor, student] = [await person('tutor'), await person('student')];
  const group = await (await tutor.call()).createGroup({ name: 'Statistics' });
  const invitation = await (await tutor.call()).createInvitation({ kind: 'group', groupId: group.id });
  const token = tokenOf(invitation);
  await (await student.call()).acceptInvitation({ token });
  return { tutor, student, groupId: group.id, invitation, token };
}

it('a tutor makes a group, invites by link, and sees who came', async () => {
  const { tutor, student, groupId, invitation } = await groupWithStudent();

  const group = await (await tutor.call()).getGroup({ groupId });
  expect(group).toMatchObject({ name: 'Statistics', myPart: 'tutor', studentCount: 1 });
  expect(group.members.map(({ userId, part }) => ({ userId, part }))).toEqual([
    { userId: tutor.userId, part: 'tutor' },
    { userId: student.userId, part: 'student' },
  ]);
  expect(await (await tutor.call()).listInvitations({ groupId })).toMatchObject([
    { id: invitation.id, useCount: 1 },
  ]);
  expect((await (await student.call()).listGroups()).groups).toMatchObject([
    { id: groupId, myPart: 'student' },
  ]);
});

it('groups come by their names, page by page, each one time', async () => {
  const tutor = await person('tutor');
  const call = await tutor.call();
  for (const name of ['Botany', 'Algebra', 'Botany', 'Chemistry', 'Astronomy'])
    await call.createGroup({ name });

  const first = await call.listGroups({ limit: 3 });
  const second = await call.listGroups({ limit: 3, cursor: first.nextCursor });

  const all = [...first.groups, ...second.groups];
  expect(all.map(({ name }) => name)).toEqual(['Algebra', 'Astronomy', 'Botany', 'Botany', 'Chemistry']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(5);
  expect([first.nextCursor, second.nextCursor]).toEqual([first.groups[2]?.id, null]);
  expect((await call.listGroups({ limit: 5 })).nextCursor).toBeNull();
});

it('a group link works for many until it ends or is revoked, and counts each person once', async () => {
  const { tutor, student, token, invitation, groupId } = await groupWithStudent();
  const second = await person('student');
  await (await student.call()).acceptInvitation({ token });
  await (await second.call()).acceptInvitation({ token });
  expect(await (await tutor.call()).listInvitations({ groupId })).toMatchObject([{ useCount: 2 }]);

  await (await tutor.call()).revokeInvitation({ invitationId: invitation.id });
  const late = await (await person('student')).call();
  await expect(late.acceptInvitation({ token })).rejects.toEqual(refusal('gone', 'invitation-revoked'));
  await expect(late.getInvitation({ token })).rejects.toEqual(refusal('gone', 'invitation-revoked'));
  await expect(late.getInvitation({ token: 'x'.repeat(43) })).rejects.toEqual(refusal('not-found'));
  expect(await (await tutor.call()).listInvitations({ groupId })).toEqual([]);
});

it('an invitation ends after fourteen days', async () => {
  const { token, invitation } = await groupWithStudent();
  const days = (Date.parse(invitation.expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(13.9);
  expect(days).toBeLessThan(14.1);

  await test.services.db
    .updateTable('invitation')
    .set({ expires_at: new Date(0) })
    .where('id', '=', invitation.id)
    .execute();
  const late = await (await person('student')).call();
  await expect(late.acceptInvitation({ token })).rejects.toEqual(refusal('gone', 'invitation-expired'));
});

it('only the hash of a link is kept', async () => {
  const { token, invitation } = await groupWithStudent();

  const row = await test.services.db
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', invitation.id)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row.token_hash).toHaveLength(32);
});

it('an administrator invites a tutor, once', async () => {
  const admin = await (await person('admin')).call();
  const token = tokenOf(await admin.createInvitation({ kind: 'tutor' }));
  const students = await Promise.all([person('student'), person('student'), person('student')]);

  const outcomes = await Promise.allSettled(
    students.map(async (student) => (await student.call()).acceptInvitation({ token })),
  );

  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  const roles = await Promise.all(
    students.map(async (student) => (await (await student.call()).me()).profile?.role),
  );
  expect(roles.sort()).toEqual(['student', 'student', 'tutor']);
});

it('a tutor does not use up a tutor invitation, and a demo account stays what it is', async () => {
  const admin = await (await person('admin')).call();
  const token = tokenOf(await admin.createInvitation({ kind: 'tutor' }));
  const [tutor, demo] = [await person('tutor'), await person('student', { isDemo: true })];

  await expect((await tutor.call()).acceptInvitation({ token })).rejects.toEqual(
    refusal('conflict', 'already-tutor'),
  );
  await expect((await demo.call()).acceptInvitation({ token })).rejects.toEqual(
    refusal('not-allowed', 'demo-account'),
  );
  expect(await (await (await person('student')).call()).acceptInvitation({ token })).toEqual({
    kind: 'tutor',
  });
});

it('nobody but administrators invites tutors, and no student makes groups', async () => {
  const [tutor, student] = [await (await person('tutor')).call(), await (await person('student')).call()];

  await expect(tutor.createInvitation({ kind: 'tutor' })).rejects.toEqual(
    refusal('not-allowed', 'admins-only'),
  );
  await expect(student.createInvitation({ kind: 'tutor' })).rejects.toEqual(refusal('not-allowed'));
  await expect(student.createGroup({ name: 'Mine' })).rejects.toEqual(refusal('not-allowed'));
});

it('a student sees the tutors and themselves, and changes nothing', async () => {
  const { student, token, tutor, groupId } = await groupWithStudent();
  const other = await person('student');
  await (await other.call()).acceptInvitation({ token });
  const call = await student.call();

  const seen = await call.getGroup({ groupId });
  expect(seen.members.map((member) => member.userId).sort()).toEqual([tutor.userId, student.userId].sort());
  for (const attempt of [
    call.renameGroup({ groupId, name: 'Ours' }),
    call.removeMember({ groupId, userId: other.userId }),
    call.createInvitation({ kind: 'group', groupId }),
    call.listInvitations({ groupId }),
  ]) {
    await expect(attempt).rejects.toEqual(refusal('not-allowed'));
  }
});

it("another tutor's group looks like one that does not exist", async () => {
  const { student, groupId, invitation } = await groupWithStudent();
  const stranger = await (await person('tutor')).call();
  const nowhere = '00000000-0000-7000-8000-000000000000';
  const tries = (id: string, invitationId: string) => [
    () => stranger.getGroup({ groupId: id }),
    () => stranger.renameGroup({ groupId: id, name: 'Theirs' }),
    () => stranger.removeMember({ groupId: id, userId: student.userId }),
    () => stranger.leaveGroup({ groupId: id }),
    () => stranger.createInvitation({ kind: 'group', groupId: id }),
    () => stranger.listInvitations({ groupId: id }),
    () => stranger.revokeInvitation({ invitationId }),
  ];
  const words = (work: () => Promise<unknown>) =>
    work().then(
      () => 'allowed',
      (error) => `${error.code} ${error.message}`,
    );

  const theirs = await Promise.all(tries(groupId, invitation.id).map(words));
  const none = await Promise.all(tries(nowhere, nowhere).map(words));

  expect(theirs).toEqual(none);
  expect(new Set(none)).toEqual(
    new Set(['NOT_FOUND group was not found', 'NOT_FOUND invitation was not found']),
  );
});

it('tutors remove students, not each other; the last tutor stays', async () => {
  const { tutor, student, token, groupId } = await groupWithStudent();
  const second = await person('tutor');
  await (await second.call()).acceptInvitation({ token });
  await test.services.db
    .updateTable('group_member')
    .set({ part: 'tutor' })
    .where('user_id', '=', second.userId)
    .execute();

  await expect((await tutor.call()).removeMember({ groupId, userId: second.userId })).rejects.toEqual(
    refusal('not-allowed'),
  );
  await (await tutor.call()).removeMember({ groupId, userId: student.userId });
  await expect((await student.call()).getGroup({ groupId })).rejects.toEqual(refusal('not-found'));

  await (await second.call()).leaveGroup({ groupId });
  await expect((await tutor.call()).leaveGroup({ groupId })).rejects.toEqual(
    refusal('conflict', 'last-tutor'),
  );
});

it('an administrator sees and manages every group without being in it', async () => {
  const { tutor, groupId } = await groupWithStudent();
  const admin = await (await person('admin')).call();

  expect((await admin.listGroups()).groups.map((group) => group.id)).toContain(groupId);
  expect(await admin.renameGroup({ groupId, name: 'Renamed' })).toMatchObject({
    name: 'Renamed',
    studentCount: 1,
  });
  await admin.removeMember({ groupId, userId: tutor.userId });
});

it('a person changes their name, time zone and locale, and nothing else', async () => {
  const call = await (await person('student')).call();

  const changed = await call.updateProfile({ name: ' Ada ', timeZone: 'Asia/Kathmandu', locale: 'ne' });
  expect(changed).toMatchObject({ name: 'Ada', timeZone: 'Asia/Kathmandu', locale: 'ne', role: 'student' });
  for (const bad of [
    { role: 'admin' },
    { timeZone: 'Mars/Base' },
    { name: '' },
    { email: 'new@example.org' },
    { name: 'a\u0000b' },
  ]) {
    await expect(call.updateProfile(bad as object)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
  expect((await call.me()).profile).toMatchObject({ name: 'Ada', role: 'student' });
});
