import type { Db } from '@debrief/db';
import { noteSecrets } from './keep-lines.ts';

/** Before the database goes: everything by which somebody was signed in, and where mail went. */
export async function noteSecretsOf(db: Db): Promise<void> {
  const [sessions, people] = await Promise.all([
    db.selectFrom('user_session').select('token').execute(),
    db.selectFrom('app_user').select('email').execute(),
  ]);
  noteSecrets([...sessions.map(({ token }) => token), ...people.map(({ email }) => email)]);
}

/** Settings that are known to those who run the installation alone. */
export function noteSecretSettings(settings: Record<string, string | undefined>): void {
  const secret = /SECRET|KEY$|PASSWORD|TOKEN/;
  noteSecrets(
    Object.entries(settings).flatMap(([name, value]) => (value && secret.test(name) ? [value] : [])),
  );
}
