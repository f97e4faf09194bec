// The policy of the page allows no code that is made of texts; asking whether it does would be reported as an attempt.
// This is where zod keeps its settings, so that it is told without being loaded with the first page.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
