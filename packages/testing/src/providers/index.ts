export { type BookedCall, listBookedCalls } from './booked-call-queries.ts';
export { type BilledRequest, checkBill } from './check-bill.ts';
export type { DoubleRecord } from './double-record.ts';
export type { DoubleRequest } from './double-request.ts';
export { type DoubleOptions, type ProviderDouble, startProviderDouble } from './provider-double.ts';
export { type Filling, sayFor } from './say-for.ts';
export * from './script.ts';
