/** What the server pushes; see the sending side. */
export interface PushedNotice {
  id: string;
  title: string;
  body: string;
  /** A place of the app. */
  path: string;
}

/** Browsers demand that something is shown for each push, so there are words for one that cannot be read. */
export function readPush(text: string | undefined, fallbackTitle = 'Debrief'): PushedNotice {
  const fallback = { id: 'unreadable', title: fallbackTitle, body: '', path: '/today' };
  try {
    const said = JSON.parse(text ?? '') as Partial<Record<keyof PushedNotice, unknown>>;
    if (typeof said.id !== 'string' || typeof said.title !== 'string') return fallback;
    const path = typeof said.path === 'string' && isOwnPath(said.path) ? said.path : fallback.path;
    return { id: said.id, title: said.title, body: typeof said.body === 'string' ? said.body : '', path };
  } catch {
    return fallback;
  }
}

/** Of this site and no other: `//elsewhere` and `/\elsewhere` would leave it. */
export function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}

interface Tab {
  url: string;
  visibilityState: string;
}

/** The tab that is at the place already, else one that is looked at, else any. */
export function chooseTab<T extends Tab>(tabs: readonly T[], url: string): T | undefined {
  return (
    tabs.find((tab) => tab.url === url) ?? tabs.find((tab) => tab.visibilityState === 'visible') ?? tabs[0]
  );
}
