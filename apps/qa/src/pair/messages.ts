import type { Role } from '@debrief/contracts';
import type { Person } from '@debrief/testing';

/** What the host asks a pair of server and worker, and what it is answered. */
export interface Talk {
  /** Opens a server on a database; it stands by, with any others of this process. */
  open: { asked: { env: Record<string, string | undefined> }; answer: { port: number } };
  /** The server of this port is the world now: its time and its ids begin, and its worker. */
  begin: { asked: { port: number; at: string; seed: string }; answer: object };
  /** It is wanted no more: its jobs and requests end. */
  close: { asked: { port: number }; answer: object };
  clock: { asked: object; answer: ClockState };
  'set-clock': {
    asked: { at?: string; advanceMs?: number; isRunning?: boolean };
    answer: ClockState & { jobs: string[] };
  };
  people: { asked: object; answer: { id: string; name: string; email: string; role: string }[] };
  'sign-in': { asked: { email?: string; role?: Role }; answer: Person };
  'add-person': {
    asked: { role?: Role; name?: string; timeZone?: string; locale?: string };
    answer: Person;
  };
  settle: { asked: { withinMs: number }; answer: { isSettled: boolean; waiting: number } };
  'run-job': { asked: { task: string }; answer: { task: string } };
}

export type Topic = keyof Talk;

export interface ClockState {
  /** Of our own code. */
  now: string;
  /** Of the database and of libraries. */
  ticking: string;
  /** Whether the clock of our own code goes on as well. */
  isRunning: boolean;
}

export interface Asked {
  number: number;
  topic: Topic;
  asked: unknown;
}

/** A problem is for people and is told with status 400; anything else that goes wrong ends the pair. */
export interface Answered {
  number: number;
  answer?: unknown;
  problem?: string;
}
