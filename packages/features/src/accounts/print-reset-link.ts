import type { Services } from '@debrief/platform';
import { createAuthDoor } from './sign-in/auth-door.ts';
import { readAuthSecret } from './sign-in/auth-secret.ts';

/** The mail that chooses a password, on the terminal instead of in a mailbox. */
export async function printResetLink(
  services: Services,
  email: string,
  say: (line: string) => void,
): Promise<void> {
  const mailer = { send: async ({ text }: { text: string }) => say(text) };
  const door = createAuthDoor({ ...services, mailer }, readAuthSecret(services.settings));
  const path = '/request-password-reset';
  const headers = new Headers();
  await door.handle({ method: 'POST', path, body: { email }, headers, address: '127.0.0.1', isLocal: true });
  await door.settled();
}
