import en from './en.json' with { type: 'json' };

export type Messages = typeof en;
export const messages = en;

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
  }
}
