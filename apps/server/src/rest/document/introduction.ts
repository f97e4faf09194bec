import { apiAreas } from '@debrief/contracts';

export const about = `Every capability of Debrief, one operation each; the web app itself has no other way in.

**Addresses.** \`/api/v1/<room>/<operation>\`. What reads is \`GET\` with a query string, what changes something is \`POST\` with JSON. Some operations answer at a second address too, under the name that the design of the platform gave them.

**Who is calling.** An API key in \`x-api-key\`, the token of a session as \`Authorization: Bearer\`, or the cookie of a browser.

**Failures** are \`application/problem+json\`: \`code\` says what to do, \`reason\` what happened.

**Once and only once.** Whatever changes something takes an \`Idempotency-Key\`: sent again with the same key within 24 hours, the first answer comes again, with \`idempotency-replayed: true\`.

**How often.** With a key ten requests in ten seconds, sixty at once; \`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\` say what is left.

**Lists that grow** come in pages: \`limit\` and \`cursor\` in, \`nextCursor\` out, and a \`Link\` header with \`rel="next"\`.

**Reading again** with the \`ETag\` of an answer in \`If-None-Match\` is answered by an empty 304 while it is the same; it counts as a call.

**Streams** are server-sent events: each with its \`id\`; a reader that comes again with \`Last-Event-ID\` goes on where it was. \`event: end\` is the last, \`event: error\` carries a problem.`;

const words: Record<string, string> = {
  accounts: 'Who one is, groups and invitations.',
  'ai-usage': 'What models cost, and what each may use of them.',
  billing: 'What a plan includes.',
  dashboard: 'Everything at a glance, compiled in the background.',
  evaluation: 'How good the texts of models are.',
  events: 'Wake-ups when something changed.',
  explanations: 'Why an answer is not right.',
  insights: 'What is written about an attempt, as it is written.',
  jobs: 'Work in the background that somebody waits for.',
  mastery: 'How well each topic is known.',
  notifications: 'What was told, and how one wants to be told.',
  operations: 'The queue, for administrators.',
  practice: 'Mistakes, asked again when they are due.',
  'question-bank': 'Topics, questions, their versions, imports and exports.',
  quizzes: 'Quizzes, attempts, marks and statistics.',
  readiness: 'The expected score of an exam, and when one will be ready.',
  'study-plan': 'What to do next, by day.',
  'sign-in': 'Accounts and sessions.',
  'api-keys': 'Keys for programs; only a session makes and changes them.',
  webhooks: 'What is sent to other programs when something happened.',
};

/** One for every room, in the order of the alphabet. */
export const tags = [...apiAreas, 'api-keys', 'sign-in'].map((name) => ({
  name,
  description: words[name] ?? '',
}));
