export type { Bus, BusMessage, PackedMessages } from './bus.ts';
export { createBus } from './create-bus.ts';
