export type { Resolve, Resolved } from './checked-lookup.ts';
export { isPublicAddress } from './public-address.ts';
export { type AddressRules, type ReadAddress, type Refusal, readAddress } from './read-address.ts';
export {
  type Called,
  type CallFailure,
  createSafeFetch,
  type OutgoingCall,
  type SafeFetch,
  type SafeFetchOptions,
} from './safe-fetch.ts';
