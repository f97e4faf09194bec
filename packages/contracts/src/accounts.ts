import { z } from 'zod';
import { idSchema, instantSchema, localeSchema, timeZoneSchema } from './ids.ts';

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

export const updateProfileInput = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  timeZone: timeZoneSchema.optional(),
  locale: localeSchema.optional(),
});

export const groupSchema = z.object({
  id: idSchema,
  name: z.string(),
  myPart: z.enum(['tutor', 'student']),
  studentCount: z.number().int(),
  createdAt: instantSchema,
});
export type Group = z.infer<typeof groupSchema>;

export const groupMemberSchema = z.object({
  userId: idSchema,
  name: z.string(),
  part: z.enum(['tutor', 'student']),
  joinedAt: instantSchema,
});

/** Tutors see the members; a student sees only the tutors and their own row. */
export const groupDetailSchema = groupSchema.extend({ members: z.array(groupMemberSchema) });
export type GroupDetail = z.infer<typeof groupDetailSchema>;

export const groupNameSchema = z.string().trim().min(1).max(80);

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
