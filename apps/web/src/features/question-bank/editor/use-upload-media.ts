import { useCallback } from 'react';
import { useTRPCClient } from '../../../trpc.ts';

/** Stores a picture or a sound; it is named by what is in it. */
export function useUploadMedia() {
  const client = useTRPCClient();
  return useCallback(
    async (file: File) => {
      const data = toBase64(new Uint8Array(await file.arrayBuffer()));
      return client.questionBank.uploadMedia.mutate({ fileName: file.name.slice(-200), data });
    },
    [client],
  );
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
