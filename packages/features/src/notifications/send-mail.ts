import type { Mail, Services } from '@debrief/platform';
import { findMailAddress } from './mail-queries.ts';

/** Demo accounts are everybody's: nobody reads their mail. */
export async function mailAbout(services: Services, userId: string, mail: Omit<Mail, 'to'>): Promise<void> {
  const person = await findMailAddress(services.db, userId);
  if (person && !person.isDemo) await services.mailer.send({ to: person.email, ...mail });
}
