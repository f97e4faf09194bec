import type { ReadMedia } from '../format.ts';
import type { MediaResolver } from '../markdown/media-resolver.ts';
import { toMedia } from './read-media.ts';

export interface MediaCollector extends MediaResolver {
  /** Every file that was asked for and taken, once. */
  found: ReadMedia[];
}

type FindFile = (address: string) => { name: string; bytes: Uint8Array } | undefined;

/** Finds files by what a text calls them, or within the address itself (`data:image/png;base64,...`). */
export function collectMedia(find: FindFile): MediaCollector {
  const found: ReadMedia[] = [];
  const take = (name: string, bytes: Uint8Array) => {
    const media = toMedia(name, bytes);
    if ('note' in media) return media;
    if (!found.some(({ hash }) => hash === media.hash)) found.push(media);
    return { address: `media:${media.hash}` };
  };
  return {
    found,
    resolve(address) {
      const data = /^data:[a-z]+\/([a-z0-9+.-]{1,20});base64,/iu.exec(address);
      if (data) return take(`image.${data[1]}`, Buffer.from(address.slice(data[0].length), 'base64'));
      if (/^(https?:)?\/\//iu.test(address))
        return { note: 'An image or recording from another site was left out; its description is kept.' };
      const file = find(address);
      if (file) return take(file.name, file.bytes);
      const name = address.split('/').at(-1)?.slice(0, 100) || 'an image';
      return { note: `"${name}" is not in the file and was left out; its description is kept.` };
    },
  };
}
