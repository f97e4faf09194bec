import { uploadedImportSchema, type WireError } from '@debrief/contracts';
import { forgetAhead } from '../../../ask-ahead.ts';

/** What the server said of a file that it did not take. */
export class UploadError extends Error {
  readonly sentence: string | null;

  constructor(sentence: string | null) {
    super(sentence ?? 'the file was not taken');
    this.name = 'UploadError';
    this.sentence = sentence;
  }
}

export const largestFile = 20_000_000;

/** Sends the bytes as they are; the import begins with the id that comes back. */
export async function uploadFile(file: Blob, name: string): Promise<string> {
  forgetAhead();
  const response = await fetch(`/api/imports?name=${encodeURIComponent(name.slice(0, 200))}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return uploadedImportSchema.parse(answer).importId;
  const problem = answer as Partial<WireError> | null;
  throw new UploadError(problem?.issues?.[0]?.message ?? null);
}
