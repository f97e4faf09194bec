export {
  type Answers,
  adminProcedure,
  askers,
  createCallerFactory,
  type Declared,
  mergeRouters,
  type ProcedureMeta,
  publicProcedure,
  router,
  signedInProcedure,
  tracked,
  tutorProcedure,
} from './procedures.ts';
export type { RequestContext, SignedInContext } from './request-context.ts';
export { databaseAway, toTrpcError } from './to-trpc-error.ts';
