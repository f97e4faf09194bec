// One place for the sign-in library's settings, so that each can be judged beside the others.
import { passwordLength } from '@debrief/contracts';
import { announceSessionEnd, newId, type Services } from '@debrief/platform';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins';
import { nameDevice } from '../sessions/name-device.ts';
import { isSuspended } from '../suspension/suspension-queries.ts';
import { createAccountMails } from './account-mails.ts';
import { suspended } from './auth-answers.ts';
import type { createBackground } from './background.ts';
import { demoSignIn } from './demo-sign-in.ts';
import { trustedOrigins } from './own-origins.ts';
import type { PasswordHashing } from './password-hashing.ts';
import { cookiePrefix } from './session-cookie.ts';
import { accountModel, rateLimitModel, sessionModel, userModel, verificationModel } from './table-names.ts';
import { addressRules, type TryLimits } from './try-limits.ts';

const day = 86_400;

interface AuthParts {
  services: Services;
  secret: string;
  hashing: PasswordHashing;
  limits: TryLimits;
  background: ReturnType<typeof createBackground>;
}

/** Overwritten by our own door on every request: the one address the library believes. */
export const clientAddressHeader = 'x-debrief-client-address';

export function createAuth({ services, secret, hashing, limits, background }: AuthParts) {
  const { doorDb: db, settings, log } = services;
  return betterAuth({
    appName: 'Debrief',
    baseURL: settings.baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: (request) => trustedOrigins(settings, request),
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { log: (level, message) => level === 'error' && log.error({ part: 'sign-in' }, message) },
    onAPIError: { throw: true },
    user: userModel,
    session: { ...sessionModel, expiresIn: 30 * day, disableSessionRefresh: true },
    account: accountModel,
    verification: { ...verificationModel, storeIdentifier: 'hashed' },
    emailAndPassword: passwordSignIn({ services, hashing, limits }),
    rateLimit: {
      ...rateLimitModel,
      enabled: true,
      customRules: addressRules,
      customStorage: limits,
      window: 60,
      max: 600,
    },
    advanced: {
      cookiePrefix: cookiePrefix(settings.baseUrl),
      useSecureCookies: false, // It would put another prefix before ours; Secure is set here.
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: settings.baseUrl.startsWith('https:'),
      },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
      backgroundTasks: { handler: background.run },
    },
    databaseHooks: {
      session: {
        // Where somebody signs in from is nobody's business; the address is used for counting tries only.
        create: {
          before: async (session) => {
            // Whoever gets here has shown who they are: nobody else learns of it.
            if (await isSuspended(db, session.userId)) throw suspended();
            return { data: { ...session, ipAddress: null, userAgent: nameDevice(session.userAgent) } };
          },
        },
        delete: { after: (session) => announceSessionEnd(services, session.id) },
      },
    },
    plugins: [bearer(), demoSignIn()],
  });
}

function passwordSignIn({ services, hashing, limits }: Pick<AuthParts, 'services' | 'hashing' | 'limits'>) {
  const mails = createAccountMails(services);
  return {
    enabled: true,
    // A sign-up answers alike whether the address is taken or not, so it cannot sign in by itself.
    autoSignIn: false,
    minPasswordLength: passwordLength.min,
    maxPasswordLength: passwordLength.max,
    password: hashing,
    resetPasswordTokenExpiresIn: 3_600,
    revokeSessionsOnPasswordReset: true,
    // Whoever reads the mail of an account is let in at once, however often others have tried.
    onPasswordReset: ({ user }) => limits.clear('signIn', user.email),
    sendResetPassword: ({ user, token }) => mails.resetPassword(user, token),
    onExistingUserSignUp: ({ user }) => mails.alreadySignedUp(user),
  } satisfies BetterAuthOptions['emailAndPassword'];
}
