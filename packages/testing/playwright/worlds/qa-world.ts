import type { Role } from '@debrief/contracts';
import type { Person } from '../../src/world/people.ts';

/** A program of `pnpm dev:qa`, asked over HTTP. */
export interface QaWorld {
  url: string;
  /** How often it has been reset from here: what was said to the world before is forgotten. */
  resetCount(): number;
  ask<Answer>(path: string, body?: object): Promise<Answer>;
  reset(options?: {
    scenario?: string;
    at?: string;
    seed?: string;
    settings?: Record<string, string>;
  }): Promise<{
    scenario: string;
    at: string;
    seed: string;
    resetMs: number;
    wasReady: boolean;
  }>;
  /** Another time for the world; forward, what runs by the clock runs when its time is passed. */
  setClock(clock: {
    at?: string;
    advanceMs?: number;
    isRunning?: boolean;
  }): Promise<{ now: string; jobs: string[] }>;
  signIn(who: { role?: Role; email?: string }): Promise<Person>;
  addPerson(person: { role?: Role; name?: string; timeZone?: string; locale?: string }): Promise<Person>;
  /** Waits until the background work is done. */
  settle(withinMs?: number): Promise<{ isSettled: boolean; waiting: number }>;
}

/** Throws, with its words, when the world refuses. */
export function connectWorld(url: string): QaWorld {
  async function ask<Answer>(path: string, body?: object): Promise<Answer> {
    const asked = body && { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(new URL(`/qa${path}`, url), asked);
    const answer = (await response.json()) as Answer & { problem?: string };
    if (!response.ok) throw new Error(`POST /qa${path}: ${answer.problem ?? response.status}`);
    return answer;
  }
  let resets = 0;
  return {
    url,
    ask,
    resetCount: () => resets,
    reset: (options = {}) => {
      resets++;
      return ask('/reset', options);
    },
    setClock: (clock) => ask('/clock', clock),
    signIn: (who) => ask('/sign-in', who),
    addPerson: (person) => ask('/people', person),
    settle: (withinMs = 15_000) => ask('/settle', { withinMs }),
  };
}
