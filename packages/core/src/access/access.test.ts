import { describe, expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { canJudgeAttempt, canSeeAttempt } from './attempt-access.ts';
import { canAuthorContent, canEditContent, canSeeContent, type OwnedContent } from './content-access.ts';
import { canCreateGroup, canInviteTutors, canManageGroup } from './group-access.ts';

const actor = (role: Actor['role'], given: Partial<Actor> = {}): Actor => ({
  userId: role,
  role,
  groupIdsTaught: [],
  ...given,
});
const attempt = { ownerId: 'owner', ownerGroupIds: ['g1', 'g2'] };

describe('an attempt', () => {
  test('is seen by whose it is, tutors of a group of theirs, and administrators', () => {
    expect(canSeeAttempt(actor('student', { userId: 'owner' }), attempt)).toBe(true);
    expect(canSeeAttempt(actor('tutor', { groupIdsTaught: ['g2'] }), attempt)).toBe(true);
    expect(canSeeAttempt(actor('admin'), attempt)).toBe(true);
  });

  test('is not seen by others', () => {
    expect(canSeeAttempt(actor('student'), attempt)).toBe(false);
    expect(canSeeAttempt(actor('tutor', { groupIdsTaught: ['g3'] }), attempt)).toBe(false);
    expect(canSeeAttempt(actor('tutor'), { ownerId: 'owner', ownerGroupIds: [] })).toBe(false);
    expect(canSeeAttempt(actor('student', { groupIdsTaught: ['g1'] }), attempt)).toBe(false);
  });

  test('is never judged by the person whose it is', () => {
    expect(canJudgeAttempt(actor('tutor', { groupIdsTaught: ['g1'] }), attempt)).toBe(true);
    expect(canJudgeAttempt(actor('admin', { userId: 'owner' }), attempt)).toBe(false);
    expect(canJudgeAttempt(actor('student', { userId: 'owner' }), attempt)).toBe(false);
  });
});

describe('content', () => {
  const content = (given: Partial<OwnedContent>): OwnedContent => ({
    ownerId: 'author',
    visibility: 'private',
    groupIds: ['g1'],
    ...given,
  });
  const author = actor('tutor', { userId: 'author' });

  test('is seen by visibility', () => {
    expect(canSeeContent(actor('student'), content({ visibility: 'everyone' }))).toBe(true);
    expect(canSeeContent(author, content({}))).toBe(true);
    expect(canSeeContent(actor('admin'), content({}))).toBe(true);
    expect(canSeeContent(actor('tutor', { groupIdsTaught: ['g1'] }), content({}))).toBe(false);
  });

  test('of a group is seen by its members and tutors', () => {
    const shared = content({ visibility: 'group' });

    expect(canSeeContent(actor('student', { groupIdsJoined: ['g1'] }), shared)).toBe(true);
    expect(canSeeContent(actor('tutor', { groupIdsTaught: ['g1'] }), shared)).toBe(true);
    expect(canSeeContent(actor('student', { groupIdsJoined: ['g2'] }), shared)).toBe(false);
    expect(canSeeContent(actor('student'), shared)).toBe(false);
  });

  test('is edited by its owner and administrators', () => {
    expect(canEditContent(author, content({}))).toBe(true);
    expect(canEditContent(actor('admin'), content({ ownerId: null }))).toBe(true);
    expect(canEditContent(actor('tutor'), content({ visibility: 'everyone' }))).toBe(false);
    expect(canEditContent(actor('tutor'), content({ ownerId: null }))).toBe(false);
  });
});

test('students neither write content nor make groups; only administrators invite tutors [004-04]', () => {
  const able = (rule: (who: Actor) => boolean) =>
    (['student', 'tutor', 'admin'] as const).map((role) => rule(actor(role)));

  expect(able(canAuthorContent)).toEqual([false, true, true]);
  expect(able(canCreateGroup)).toEqual([false, true, true]);
  expect(able(canInviteTutors)).toEqual([false, false, true]);
  expect(able((who) => canManageGroup(who, 'g1'))).toEqual([false, false, true]);
  expect(canManageGroup(actor('tutor', { groupIdsTaught: ['g1'] }), 'g1')).toBe(true);
});
