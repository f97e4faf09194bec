export { getPlan } from './get-plan.ts';
export { billingPersonalData } from './personal-data.ts';
export { receiveStripeEvent } from './receive-stripe-event.ts';
export { billingRouter } from './router.ts';
export { forgetCustomerTask } from './tasks.ts';
