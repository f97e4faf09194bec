import { createContext, useContext } from 'react';

/** A picture, or with `#audio` behind the hash a sound: `![words](media:<sha-256>)`, `![words](media:<sha-256>#audio)`. */
const address = /^media:([0-9a-f]{64})(#audio)?$/;

export interface MediaName {
  hash: string;
  isAudio: boolean;
}

export function readMediaName(url: string): MediaName | null {
  const [, hash, audio] = address.exec(url) ?? [];
  return hash ? { hash, isAudio: audio !== undefined } : null;
}

/** As it stands in Markdown; the words must say what is to be seen or heard. */
export function mediaMarkdown(words: string, { hash, isAudio }: MediaName): string {
  const escaped = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\]/g, '\\$&');
  return `![${escaped}](media:${hash}${isAudio ? '#audio' : ''})`;
}

export function mediaNamesIn(text: string): MediaName[] {
  return [...text.matchAll(/\]\((media:[0-9a-f]{64}(?:#audio)?)\)/g)].flatMap(
    ([, url]) => readMediaName(url ?? '') ?? [],
  );
}

/** The token of a preview link, for readers who are not signed in. */
export const PreviewToken = createContext<string | null>(null);

export function useMediaUrl(hash: string): string {
  const token = useContext(PreviewToken);
  return mediaUrl(hash, token);
}

export function mediaUrl(hash: string, token: string | null = null): string {
  return `/api/media/${hash}${token ? `?preview=${encodeURIComponent(token)}` : ''}`;
}
