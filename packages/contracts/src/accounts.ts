import { z } from 'zod';
import { idSchema, instantSchema, localeSchema, longPageSchema, timeZoneSchema } from './ids.ts';

export const roleSchema = z.enum(['student', 'tutor', 'admin']);
export type Role = z.infer<typeof roleSchema>;

export const demoModeSchema = z.enum(['off', 'local', 'open']);
export type DemoMode = z.infer<typeof demoModeSchema>;

export const profileSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  timeZone: z.string(),
  locale: z.string(),
});
export type Profile = z.infer<typeof profileSchema>;

/** What the page asks first: who am I, and what is this installation. */
export const meSchema = z.object({
  profile: profileSchema.nullable(),
  /** Whether one-click demo sign-in answers this very request. */
  canDemo: z.boolean(),
  modelsConfigured: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

/** Names are one line: no control characters. */
const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u, 'One line of text.');

export const passwordLength = { min: 8, max: 128 } as const;

/** What a sign-up may say, posted to `/api/auth/sign-up/email`; anything else is left out. Everybody begins as a student. */
export const signUpInput = z.object({
  name: oneLine,
  email: z.email().max(254),
  password: z.string(),
  timeZone: timeZoneSchema.optional().catch(undefined),
  locale: localeSchema.optional().catch(undefined),
});

/** Posted to `/api/auth/demo/sign-in`. */
export const demoSignInInput = z.object({ as: roleSchema });

export const updateProfileInput = z.strictObject({
  name: oneLine.optional(),
  timeZone: timeZoneSchema.optional(),
  locale: localeSchema.optional(),
});

/** Names of products, for the one who is signed in there; null for a program, and what is not known. */
export const sessionDeviceSchema = z.object({
  browser: z.string().nullable(),
  system: z.string().nullable(),
});
export type SessionDevice = z.infer<typeof sessionDeviceSchema>;

/** A place where one is signed in. Neither its address nor its token is told, or kept to be told. */
export const ownSessionSchema = z.object({
  id: idSchema,
  device: sessionDeviceSchema,
  signedInAt: instantSchema,
  /** To the hour. */
  lastUsedAt: instantSchema,
  isThisOne: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSessionSchema>;
export const endSessionInput = z.strictObject({ sessionId: idSchema });
export const endedSessionsSchema = z.object({ count: z.number().int() });

export const groupSchema = z.object({
  id: idSchema,
  name: z.string(),
  myPart: z.enum(['tutor', 'student']),
  studentCount: z.number().int(),
  createdAt: instantSchema,
});
export type Group = z.infer<typeof groupSchema>;

/** By their names. The cursor is the id of the last group. */
export const listGroupsInput = longPageSchema.default({ limit: 100 });
export const groupPageSchema = z.object({ groups: z.array(groupSchema), nextCursor: idSchema.nullable() });
export type GroupPage = z.infer<typeof groupPageSchema>;

export const groupMemberSchema = z.object({
  userId: idSchema,
  name: z.string(),
  part: z.enum(['tutor', 'student']),
  joinedAt: instantSchema,
  /** Extra time as one factor, 1..4; null where it is not one's to see. */
  timeFactor: z.number().nullable(),
});

/** Tutors see the members; a student sees only the tutors and their own row. */
export const groupDetailSchema = groupSchema.extend({ members: z.array(groupMemberSchema) });
export type GroupDetail = z.infer<typeof groupDetailSchema>;

export const groupNameSchema = oneLine;
export const createGroupInput = z.strictObject({ name: groupNameSchema });
export const groupIdInput = z.strictObject({ groupId: idSchema });
export const renameGroupInput = z.strictObject({ groupId: idSchema, name: groupNameSchema });
export const groupMemberInput = z.strictObject({ groupId: idSchema, userId: idSchema });

/** Multiplies the time limit of every attempt begun from then on; 1 takes extra time back. */
export const setTimeFactorInput = z.strictObject({
  userId: idSchema,
  timeFactor: z
    .number()
    .min(1)
    .max(4)
    .refine((factor) => Number.isInteger(Math.round(factor * 100_000) / 1_000), 'At most two decimals.'),
});

/** Admins invite tutors; tutors invite students into a group of theirs. */
export const createInvitationInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tutor') }),
  z.strictObject({ kind: z.literal('group'), groupId: idSchema }),
]);

/** The link's secret is shown once, here. */
export const createdInvitationSchema = z.object({ id: idSchema, url: z.string(), expiresAt: instantSchema });

export const invitationSchema = z.object({
  id: idSchema,
  kind: z.enum(['tutor', 'group']),
  groupName: z.string().nullable(),
  invitedBy: z.string(),
  expiresAt: instantSchema,
  useCount: z.number().int(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invitationTokenSchema = z.string().min(20).max(100);
export const invitationIdInput = z.strictObject({ invitationId: idSchema });
export const invitationTokenInput = z.strictObject({ token: invitationTokenSchema });

/** Without a group: everything the caller may revoke. */
export const listInvitationsInput = z.strictObject({ groupId: idSchema.nullish() }).default({});

/** What somebody who holds the link learns before accepting. */
export const openInvitationSchema = invitationSchema.omit({ id: true, useCount: true });
export type OpenInvitation = z.infer<typeof openInvitationSchema>;

export const acceptedInvitationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tutor') }),
  z.object({ kind: z.literal('group'), groupId: idSchema }),
]);
export type AcceptedInvitation = z.infer<typeof acceptedInvitationSchema>;
