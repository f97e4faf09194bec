import type { Services } from '@debrief/platform';

/** On the bus, whenever a price was entered or ended. */
export const pricesChanged = 'ai-usage.prices-changed';

/** Every process reads the prices again, this one at once. */
export async function tellPricesChanged({ bus }: Pick<Services, 'bus'>): Promise<void> {
  await bus.send(pricesChanged, null);
}
