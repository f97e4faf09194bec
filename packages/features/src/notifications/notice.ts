import {
  type ChosenKind,
  type Notification,
  notificationKinds,
  notificationSchema,
} from '@debrief/contracts';

/** Something to be told to somebody. */
export interface Notice {
  userId: string;
  kind: Notification['kind'];
  /** The same kind of the same subject is told once. */
  subjectId: string;
  payload: Record<string, unknown>;
}

export interface StoredNotice {
  id: string;
  kind: string;
  payload: unknown;
  createdAt: Date;
  readAt?: Date | null;
}

/** Null for a kind, or a form of it, that this version does not know. */
export function readNotice({ id, kind, payload, createdAt, readAt }: StoredNotice): Notification | null {
  const parsed = notificationSchema.safeParse({
    ...(payload as object),
    ...{ id, kind, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null },
  });
  return parsed.success ? parsed.data : null;
}

/** All but those a person asks for by hand. */
export function isChosenKind(kind: string): kind is ChosenKind {
  return Object.hasOwn(notificationKinds, kind);
}
