export { loadQuestions } from './bank.ts';
export { hashSeedSources, prepareDemoTemplate } from './demo-template.ts';
export { findFreePort } from './free-port.ts';
export { type Installation, type InstallationOptions, startInstallation } from './installation.ts';
export { type Kept, readMails } from './mails.ts';
export { type OwnPostgres, startOwnPostgres } from './own-postgres.ts';
export { addPerson, findDemoPerson, type Home, type Person, signIn } from './people.ts';
export { type RunningProgram, startProgram } from './program.ts';
export { rightResponse, wrongResponse } from './responses.ts';
