import { type ApiScope, scopeOf } from '@debrief/contracts';
import { initTRPC, tracked } from '@trpc/server';
import { AppError } from '../errors/index.ts';
import { formatError } from './format-error.ts';
import type { RequestContext } from './request-context.ts';
import { translateError } from './to-trpc-error.ts';

/**
 * What each gets who asks for something of a student's, a letter each in the order of `askers`: `o` ok, `s` not-signed-in,
 * `a` not-allowed, `n` not-found in the very words of a thing that is not there, `m` not-found, `c` conflict. By name
 * where the answer depends on what is asked for: `{ shared: 'sooooo', private: 'snnono' }`.
 */
export type Answers = string | Readonly<Record<string, string>>;

/** Nobody, the student whose things these are, another student, the student's tutor, another tutor, an administrator. */
export const askers = ['nobody', 'owner', 'other', 'tutor', 'otherTutor', 'admin'] as const;

/**
 * Who may call, and what "theirs" means; written beside every procedure and walked by a test against all askers.
 * `own`: works only on rows of the caller. `attempt`: asks `core/access` who may see it. `group`: tutors of that group.
 */
export interface ProcedureMeta {
  access: 'public' | 'own' | 'attempt' | 'group' | 'bank' | 'content' | 'admin';
  answers: Answers;
  /** What it does, in a sentence for those who call it from a program; the description of the API shows it. */
  title?: string;
  /** No API key may call it, whatever its scopes. */
  sessionOnly?: true;
  /** What a key needs beside its own scope, for some of what may be asked for. */
  alsoScopes?: readonly ApiScope[];
}

/** What a procedure says of itself beyond the access that those beside it share. */
export type Declared = Omit<ProcedureMeta, 'access'>;

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: formatError,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  });

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;
export { tracked };

const translateErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw translateError(result.error);
  return result;
});

/** A key does what its scopes name, of what its person may do. */
const withinScopes = t.middleware(({ ctx, path, type, meta, next }) => {
  const scopes: readonly string[] | undefined = ctx.actor?.scopes;
  if (!scopes) return next();
  const needed = scopeOf(path, type);
  if (meta?.sessionOnly) throw scopeMissing('No key opens this; sign in for it.');
  if (!scopes.includes(needed)) throw scopeMissing(`The key lacks the scope ${needed}.`);
  return next();
});

function scopeMissing(message: string): AppError {
  return new AppError('not-allowed', message, { reason: 'scope-missing' });
}

/** Anybody. */
export const publicProcedure = t.procedure.use(translateErrors).use(withinScopes);

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.actor) throw new AppError('not-signed-in', 'nobody is signed in');
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

const tutor = t.middleware(({ ctx, next }) => {
  if (!ctx.actor) throw new AppError('not-signed-in', 'nobody is signed in');
  if (ctx.actor.role === 'student')
    throw new AppError('not-allowed', 'tutors only', { reason: 'tutors-only' });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

const admin = t.middleware(({ ctx, next }) => {
  if (!ctx.actor) throw new AppError('not-signed-in', 'nobody is signed in');
  if (ctx.actor.role !== 'admin')
    throw new AppError('not-allowed', 'administrators only', { reason: 'admins-only' });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** Anybody with a session. */
export const signedInProcedure = publicProcedure.use(signedIn);
/** Tutors and administrators. */
export const tutorProcedure = publicProcedure.use(tutor);
/** Administrators. */
export const adminProcedure = publicProcedure.use(admin);
