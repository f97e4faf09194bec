/** Files that only a server may hold. Of tRPC's server package, the client itself uses the parts left out here. */
const serverSources = [
  /(^|\/)packages\/(ai|db|features|platform|testing)\//,
  /(^|\/)apps\/(launcher|server|worker)\//,
  /\/node_modules\/(kysely|pg|pg-[a-z-]+|graphile-worker|fastify|@fastify\/[^/]+|pino|ai|@ai-sdk\/[^/]+|@node-rs\/[^/]+|nodemailer)\//,
  /\/node_modules\/@trpc\/server\/dist\/adapters\//,
  /\/node_modules\/better-auth\/dist\/(adapters|api|auth|db|plugins)\//,
];

/** Words that stay in a bundle when server code got in without its source map. */
const serverWords = [
  /["'`]node:[a-z/_]+["'`]/,
  /__vite-browser-external/,
  /\b(?:from|require\()\s*["'`](?:pg|kysely|graphile-worker|fastify)["'`]/,
  /graphile_worker\./,
  /\bpostgres(?:ql)?:\/\//,
];

/** What a bundle holds that must not leave the server: sources of its map, then words of its text. */
export function findServerCode(text: string, sources: readonly string[]): string[] {
  return [
    ...sources.filter((source) => serverSources.some((pattern) => pattern.test(source))),
    ...serverWords.flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
  ];
}
