export {
  adminProcedure,
  createCallerFactory,
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
