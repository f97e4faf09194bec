import { demoSignInInput, passwordLength, signUpInput } from '@debrief/contracts';
import { z } from 'zod';
import { isCommonPassword } from './common-passwords.ts';

const newPassword = z
  .string()
  .min(passwordLength.min, { error: 'PASSWORD_TOO_SHORT' })
  .max(passwordLength.max, { error: 'PASSWORD_TOO_LONG' })
  .refine((password) => !isCommonPassword(password), { error: 'PASSWORD_TOO_COMMON' });

const email = z.email({ error: 'INVALID_EMAIL' }).max(254, { error: 'INVALID_EMAIL' });
const password = z.string().max(1_000);

/**
 * All of the sign-in library that can be reached from outside, with what each may be told: everything else in a body
 * is left out, above all roles and addresses to be sent on to.
 */
export const mountedPaths: Readonly<Record<string, z.ZodType<Record<string, unknown>>>> = {
  'POST /sign-up/email': signUpInput.extend({ email, password: newPassword }),
  'POST /sign-in/email': z.object({ email, password, rememberMe: z.boolean().optional() }),
  'POST /sign-out': z.object({}),
  'POST /request-password-reset': z.object({ email }),
  'POST /reset-password': z.object({ token: z.string().min(1).max(200), newPassword }),
  'POST /change-password': z
    .object({ currentPassword: password, newPassword })
    .transform((body) => ({ ...body, revokeOtherSessions: true })),
  'POST /demo/sign-in': demoSignInInput,
  'GET /get-session': z.object({}),
};
