import type { OpenServices } from '@debrief/features';
import type { Person } from '../world/people.ts';

/** Where a scenario is built: a database in the world's time, and its doors. */
export interface Stage {
  services: OpenServices;
  /** The world's time. */
  now: Date;
}

/** A world by name. */
export interface Scenario {
  /** One line for people. */
  about: string;
  /** What it begins with: nothing at all; the content and nobody; content, demo accounts and their past. */
  base: 'empty' | 'content' | 'demo';
  /** What is there beyond it, made once through the doors that people use. */
  build?(stage: Stage): Promise<void>;
  /** What the model does from the start; it writes plausible words when nothing is said. */
  model?: { status: number };
  /** Settings beyond the world's own. */
  settings?: Record<string, string>;
}

export type { Person };
