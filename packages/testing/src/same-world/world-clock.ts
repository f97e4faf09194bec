import type { Clock } from '@debrief/platform';

/** The time of a world in one process: what libraries see ticks, our own clock stands still unless it is let run. */
export interface WorldClock {
  /** For services. */
  clock: Clock;
  /** Now it is this instant, for libraries and for us. */
  set(at: Date, how?: { isRunning?: boolean }): void;
  /** What libraries see. */
  ticking(): Date;
  isRunning(): boolean;
  /** Gives the process its own time back. */
  uninstall(): void;
}

/**
 * Shifts `Date` of the whole process, and keeps a clock for our own code that stands at the instant it was set to.
 * Timers are not touched: a second lasts a second.
 */
export function installWorldClock(at: Date): WorldClock {
  const RealDate = Date;
  const realNow = RealDate.now;
  let shiftMs = 0;
  let fixedMs = 0;
  let isRunning = false;
  const tickingMs = () => realNow() + shiftMs;
  // A proxy, and no class of its own: dates made before, or by Postgres' driver, are dates all the same.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, asked) =>
      args.length === 0 ? new target(tickingMs()) : Reflect.construct(target, args, asked),
    apply: () => new RealDate(tickingMs()).toString(),
    get: (target, name, receiver) => (name === 'now' ? tickingMs : Reflect.get(target, name, receiver)),
  });
  const world: WorldClock = {
    clock: { now: () => new RealDate(isRunning ? tickingMs() : fixedMs) },
    set(to, how = {}) {
      fixedMs = to.getTime();
      shiftMs = fixedMs - realNow();
      isRunning = how.isRunning ?? isRunning;
    },
    ticking: () => new RealDate(tickingMs()),
    isRunning: () => isRunning,
    uninstall() {
      globalThis.Date = RealDate;
    },
  };
  world.set(at);
  return world;
}
