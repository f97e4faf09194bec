import type { DocumentedOperation } from './open-api.ts';

/** Addresses that are no procedure: files in and out, and signing in. */
export interface OtherOperation extends Omit<DocumentedOperation, 'responses'> {
  method: 'get' | 'post';
  path: string;
  responses: DocumentedOperation['responses'];
}

const failure = {
  default: {
    description: 'A failure. `code` says what to do, `reason` what happened.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};

const bytes = { schema: { type: 'string', format: 'binary' } };
const text = { type: 'string' };
const session: Record<string, string[]>[] = [{ bearer: [] }, { session: [] }];

const files: OtherOperation[] = [
  {
    ...{ method: 'post', path: '/api/imports', operationId: 'uploadImport', tags: ['question-bank'] },
    summary: 'Upload a file of questions; the answer names the import that begins with it.',
    description:
      'GIFT, Moodle XML, QTI, Markdown, tables, or a zip of them. Then `questionBank.checkImport`.',
    security: [{ apiKey: ['question-bank:write'] }, ...session],
    parameters: [{ in: 'query', name: 'name', required: true, schema: text, example: 'quiz.gift' }],
    requestBody: { required: true, content: { 'application/octet-stream': bytes } },
    responses: {
      201: {
        description: 'The import.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/UploadedImport' } } },
      },
      ...failure,
    },
  },
  {
    ...{ method: 'get', path: '/api/media/{hash}', operationId: 'readMedia', tags: ['question-bank'] },
    summary: 'A picture or a sound of a question, whole or in parts.',
    description:
      'By the SHA-256 of what is in it. Takes `Range`; with `preview`, the token of a link is enough.',
    security: [{ apiKey: ['question-bank:read'] }, ...session, {}],
    parameters: [
      { in: 'path', name: 'hash', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
      { in: 'query', name: 'preview', schema: text },
    ],
    responses: {
      200: { description: 'All of it.', content: { '*/*': bytes } },
      206: { description: 'The part that was asked for.', content: { '*/*': bytes } },
      304: { description: 'The same as before.' },
      ...failure,
    },
  },
  {
    ...{ method: 'get', path: '/api/usage.csv', operationId: 'exportUsage', tags: ['ai-usage'] },
    summary: 'What models cost, call by call, as a table.',
    security: [{ apiKey: ['ai-usage:read'] }, ...session],
    parameters: ['from', 'to'].map((name) => ({
      ...{ in: 'query', name, required: true, schema: { type: 'string', format: 'date' } },
    })),
    responses: { 200: { description: 'The table.', content: { 'text/csv': { schema: text } } }, ...failure },
  },
];

const signedIn = {
  200: {
    description: 'Signed in: a cookie, and in `set-auth-token` the token for `Authorization: Bearer`.',
    headers: { 'set-auth-token': { schema: text } },
    content: { 'application/json': { schema: { type: 'object' } } },
  },
  ...failure,
};
const done = { 200: { description: 'Done.' }, ...failure };

const email = { type: 'string', format: 'email' };
const password = { type: 'string', format: 'password' };
const credentials = { email, password };
const account = { name: text, email, password, timeZone: text, locale: text };
const role = { type: 'string', enum: ['student', 'tutor', 'admin'] };

const signing: OtherOperation[] = [
  sign('sign-up/email', 'Make an account; everybody begins as a student.', account, signedIn),
  sign('register', 'The same as `sign-up/email`, under the name of the design.', account, signedIn),
  sign('sign-in/email', 'Sign in.', { ...credentials, rememberMe: { type: 'boolean' } }, signedIn),
  sign('login', 'The same as `sign-in/email`, under the name of the design.', credentials, signedIn),
  sign('demo/sign-in', 'Sign in as one of the people of the demo, where it is open.', { as: role }, signedIn),
  sign('sign-out', 'End this session.', {}, done),
  sign('request-password-reset', 'Have a link mailed by which the password is set anew.', { email }, done),
  sign('reset-password', 'Set the password anew by the link.', { token: text, newPassword: password }, done),
  sign(
    'change-password',
    'Change the password; other sessions end.',
    { currentPassword: password, newPassword: password },
    done,
  ),
  {
    ...{ method: 'get', path: '/api/auth/get-session', operationId: 'getSession', tags: ['sign-in'] },
    summary: 'The session that this request came with, or null. One in use lasts on.',
    security: session,
    responses: done,
  },
];

function sign(
  name: string,
  summary: string,
  properties: Record<string, object>,
  responses: DocumentedOperation['responses'],
): OtherOperation {
  const optional = ['rememberMe', 'timeZone', 'locale'];
  const required = Object.keys(properties).filter((each) => !optional.includes(each));
  const words = name.split(/[/-]/).map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  const needsSession = name === 'sign-out' || name === 'change-password';
  return {
    ...{ method: 'post', path: `/api/auth/${name}`, operationId: `auth${words.join('')}`, tags: ['sign-in'] },
    summary,
    security: needsSession ? session : [{}],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { type: 'object', properties, required } } },
    },
    responses,
  };
}

export const otherOperations: readonly OtherOperation[] = [...files, ...signing];
