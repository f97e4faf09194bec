export { createEventPublisher, type EventPublisher, type Publish } from './publisher.ts';
export { type AnySubscription, subscribe, type Subscription } from './subscription.ts';
