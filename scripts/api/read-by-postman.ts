import { createRequire } from 'node:module';

/** A collection as Postman's own library understands it; what it does not know is not there any more. */
export interface ReadCollection {
  forEachItem(each: (item: ReadItem) => void): void;
  toJSON(): object;
}

export interface ReadItem {
  name: string;
  request: {
    method: string;
    url: { getPath(options?: { unresolved: boolean }): string };
    headers: { get(name: string): string | undefined };
    body?: { mode: string; raw?: string };
  };
  getAuth(): { type: string } | undefined;
  /** With what its variables stand for. */
  toObjectResolved(owner: null, overrides: object[]): { request: object };
}

/** The library has types that its package does not name. */
const { Collection } = createRequire(import.meta.url)('postman-collection') as {
  Collection: new (collection: object) => ReadCollection;
};

export function readByPostman(collection: object): { collection: ReadCollection; items: ReadItem[] } {
  const items: ReadItem[] = [];
  const read = new Collection(collection);
  read.forEachItem((item) => items.push(item));
  return { collection: read, items };
}
