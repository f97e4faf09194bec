import type { PreviewLink, PreviewLinkRow } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function listPreviewLinks(..._given: unknown[]): Promise<PreviewLinkRow[]> {
  throw new AppError('unavailable', 'not yet');
}

export async function makePreviewLink(..._given: unknown[]): Promise<PreviewLink> {
  throw new AppError('unavailable', 'not yet');
}

export async function revokePreviewLink(..._given: unknown[]): Promise<void> {
  throw new AppError('unavailable', 'not yet');
}
