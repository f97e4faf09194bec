export { loadQuestions } from './bank.ts';
export { prepareDemoTemplate } from './demo-template.ts';
export { type Installation, type InstallationOptions, startInstallation } from './installation.ts';
export { addPerson, findDemoPerson, type Person } from './people.ts';
export { rightResponse, wrongResponse } from './responses.ts';
