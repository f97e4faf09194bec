import { Skeleton } from '@mantine/core';
import { QueryView } from '../../../ui/query-view.tsx';
import { chooseNextThing } from '../today/choose-next-thing.ts';
import { NextThingCard } from '../today/next-thing-card.tsx';
import { useToday } from '../today/use-today.ts';

/** The same one thing with which Today begins. */
export function NextOnProgress() {
  return (
    <QueryView query={useToday()} skeleton={<Skeleton height="9rem" radius="1rem" />}>
      {(facts) => <NextThingCard thing={chooseNextThing(facts)} />}
    </QueryView>
  );
}
