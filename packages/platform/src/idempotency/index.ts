export {
  createIdempotency,
  type Idempotency,
  type KeptAnswer,
  type KeyedCall,
  type KeyedOutcome,
  type KeyedRequest,
} from './idempotency.ts';
export { deleteOldRecords } from './idempotency-queries.ts';
