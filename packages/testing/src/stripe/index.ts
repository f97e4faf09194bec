export type { DoubleSubscription } from './stripe-book.ts';
export { type StripeDouble, startStripeDouble } from './stripe-double.ts';
