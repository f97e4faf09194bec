import { z } from 'zod';
import { idSchema, instantSchema, pageSchema } from './ids.ts';

/** The words are the reader's: the catalogue has a sentence per kind. */
export const notificationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('insight-ready'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
  z.object({
    kind: z.literal('attempt-closed'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
]);
export type Notification = z.infer<typeof notificationSchema>;

export const notificationListSchema = z.object({
  items: z.array(notificationSchema),
  unreadCount: z.number().int(),
  nextCursor: z.string().nullable(),
});
export type NotificationList = z.infer<typeof notificationListSchema>;
/** The cursor is the id of the last notification of the page before. */
export const listNotificationsInput = pageSchema.extend({ cursor: idSchema.nullish() });
export const markReadInput = z.strictObject({ ids: z.array(idSchema).max(200).nullable() });
