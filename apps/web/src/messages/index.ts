import type rest from './en.json';
import first from './en-first.json' with { type: 'json' };

/** Every word of the page. */
export type Messages = typeof first & typeof rest;
export type FirstMessages = typeof first;

/** The words of pages that a visitor sees, and of what may go wrong anywhere; the others come after signing in. */
export const firstMessages = first;

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}
