import { randomBytes } from 'node:crypto';
import { createSeal, type Seal, type Services } from '@debrief/platform';
import { readAuthSecret } from '../../accounts/index.ts';

/** As Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

export function sealOf({ settings }: Pick<Services, 'settings'>): Seal {
  return createSeal(readAuthSecret(settings), 'debrief webhook secret');
}

interface SealedSecrets {
  sealedSecret: string;
  sealedOldSecret: string | null;
}

/** The present one first; the old one only while it is valid, which is for the query to say. Null: it cannot be opened. */
export function openSecrets(
  services: Pick<Services, 'settings'>,
  { sealedSecret, sealedOldSecret }: SealedSecrets,
): string[] | null {
  const seal = sealOf(services);
  const present = seal.unseal(sealedSecret);
  const old = sealedOldSecret === null ? null : seal.unseal(sealedOldSecret);
  return present === null ? null : [present, ...(old === null ? [] : [old])];
}
