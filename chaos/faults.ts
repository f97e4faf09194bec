import { setTimeout as rest } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import type { Stage } from './stage.ts';

/** What happens to a running installation. */
export interface Fault {
  name: string;
  /** It may cost the writer its life, and with it the request that was on its way. */
  strikes: boolean;
  /** Who writes when it happens. */
  writer: 'server' | 'worker';
  /** Resolves when everything runs again. */
  happen(stage: Stage, dice: Dice): Promise<void>;
}

const pauseMs = (dice: Dice) => dice.between(100, 1_200);

export const faults: readonly Fault[] = [
  {
    ...{ name: 'kill -9 of a server', strikes: true, writer: 'server' },
    async happen({ servers }, dice) {
      const { hand } = dice.pick(servers);
      await hand.kill();
      await rest(pauseMs(dice));
      await hand.up();
    },
  },
  {
    ...{ name: 'kill -9 of both servers', strikes: true, writer: 'server' },
    async happen({ servers }, dice) {
      await Promise.all(servers.map(({ hand }) => hand.kill()));
      await rest(pauseMs(dice));
      await Promise.all(servers.map(({ hand }) => hand.up()));
    },
  },
  {
    ...{ name: 'kill -9 of both workers', strikes: true, writer: 'worker' },
    async happen({ workers }, dice) {
      await Promise.all(workers.map((hand) => hand.kill()));
      await rest(pauseMs(dice));
      await Promise.all(workers.map((hand) => hand.up()));
    },
  },
  {
    ...{ name: 'orderly stop of both servers, one after the other', strikes: true, writer: 'server' },
    async happen({ servers }, dice) {
      for (const { hand } of dice.shuffle(servers)) {
        await hand.stop();
        await hand.up();
      }
    },
  },
  {
    ...{ name: 'orderly stop of both workers', strikes: true, writer: 'worker' },
    async happen({ workers }, dice) {
      await Promise.all(workers.map((hand) => hand.stop()));
      await rest(pauseMs(dice));
      await Promise.all(workers.map((hand) => hand.up()));
    },
  },
  {
    ...{ name: 'a server stands still for longer than its lease', strikes: true, writer: 'server' },
    async happen({ servers }, dice) {
      const { hand } = dice.pick(servers);
      hand.suspend();
      await rest(dice.between(6_500, 8_000));
      hand.wake();
    },
  },
  {
    ...{ name: 'Postgres is restarted', strikes: true, writer: 'server' },
    happen: ({ postgres }, dice) => postgres.restart(pauseMs(dice)),
  },
  {
    ...{ name: 'Postgres is killed', strikes: true, writer: 'server' },
    happen: ({ postgres }, dice) => postgres.kill(pauseMs(dice)),
  },
  {
    ...{ name: 'connections to Postgres break', strikes: true, writer: 'server' },
    async happen({ databaseWire }) {
      databaseWire.reset();
    },
  },
  {
    ...{ name: 'connections to Postgres say nothing for a while', strikes: true, writer: 'server' },
    async happen({ databaseWire }, dice) {
      databaseWire.freeze();
      await rest(dice.between(800, 3_000));
      databaseWire.thaw();
    },
  },
  {
    ...{ name: 'connections to Postgres are half open', strikes: true, writer: 'server' },
    async happen({ databaseWire }) {
      databaseWire.forget();
    },
  },
  {
    ...{ name: 'connections of readers break, three times', strikes: false, writer: 'server' },
    async happen({ servers }, dice) {
      for (let count = 0; count < 3; count++) {
        for (const { wire } of servers) wire.reset();
        await rest(dice.between(50, 500));
      }
    },
  },
  {
    ...{ name: 'connections of readers say nothing for a while', strikes: false, writer: 'server' },
    async happen({ servers }, dice) {
      for (const { wire } of servers) wire.freeze();
      await rest(dice.between(500, 3_000));
      for (const { wire } of servers) wire.thaw();
    },
  },
  {
    ...{ name: 'everything is slow, then readers are cut', strikes: false, writer: 'server' },
    async happen({ servers, databaseWire }, dice) {
      const wires = [...servers.map(({ wire }) => wire), databaseWire];
      for (const wire of wires) wire.delay(dice.between(10, 60));
      await rest(dice.between(500, 1_500));
      for (const { wire } of servers) wire.reset();
      for (const wire of wires) wire.delay(0);
    },
  },
];
