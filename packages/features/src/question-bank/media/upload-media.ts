import type { Media, uploadMediaInput } from '@debrief/contracts';
import { toMedia } from '@debrief/formats';
import { type Actor, AppError, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { storeMedia } from '../media-queries.ts';

const largest = 8_000_000;

/** A picture or sound, known by its first bytes and not by its name; the same file is kept once. */
export async function uploadMedia(
  { db }: Services,
  actor: Actor,
  { fileName, data }: z.output<typeof uploadMediaInput>,
): Promise<Media> {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length === 0) throw refused('media-empty', 'there is nothing in the file');
  if (bytes.length > largest) throw refused('media-too-large', 'larger than 8 MB');
  const media = toMedia(fileName, bytes);
  if ('note' in media) throw refused('media-refused', media.note);
  await storeMedia(db, { ...media, createdBy: actor.userId });
  return { hash: media.hash, mimeType: media.mimeType, byteCount: bytes.length };
}

function refused(reason: string, sentence: string): AppError {
  return new AppError('invalid', sentence, { reason, issues: [{ path: 'data', message: sentence }] });
}
