export { createEventPublisher, type EventPublisher, type Publish } from './publisher.ts';
export { type AnySubscription, type Subscription, subscribe } from './subscription.ts';
