export { compileSnapshot } from './compile-snapshot.ts';
export { dashboardPersonalData } from './personal-data.ts';
export { dashboardRouter } from './router.ts';
export { compileDashboardTask, dashboardSubscriptions } from './tasks.ts';
