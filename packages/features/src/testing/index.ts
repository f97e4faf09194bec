export { procedures } from './authorization-call.ts';
export { cases } from './authorization-cases.ts';
export { rows } from './authorization-rows.ts';
export { createAuthorizationWorld, openServices, type Who, type World } from './authorization-world.ts';
export { fingerprint, insertSessions } from './authorization-world-queries.ts';
export { type DoorCredentials, deadCredentials, makeDoorCredentials } from './door-credentials.ts';
