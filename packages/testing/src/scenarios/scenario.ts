import type { Stage } from './stage.ts';

/** A world by name. */
export interface Scenario {
  /** One line for people. */
  about: string;
  /** What it begins with: nothing at all; the content and nobody; content, demo accounts and their past. */
  base: 'empty' | 'content' | 'demo';
  /** What is there beyond it, made once through the doors that people use. */
  build?(stage: Stage): Promise<void>;
  /** What the model does from the start; it writes plausible words when nothing is said. */
  model?: { status: number } | { hangs: true };
  /** Settings beyond the world's own, as in `.env`. */
  settings?: Record<string, string>;
}
