import type { FileContent } from '@debrief/contracts';

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Hands a file that the server wrote over to the browser's downloads. */
export function saveFile({ fileName, mimeType, data }: FileContent): void {
  const url = URL.createObjectURL(new Blob([bytesOf(data)], { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
