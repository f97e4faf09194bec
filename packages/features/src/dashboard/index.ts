export { compileSnapshot } from './compile/compile-snapshot.ts';
export { dashboardPersonalData } from './personal-data.ts';
export { type DashboardBytes, getDashboardBytes, getDashboardText } from './read/read-dashboard.ts';
export { dashboardRouter } from './router.ts';
export {
  compileDashboardTask,
  dashboardCron,
  dashboardSubscriptions,
  forgetDayTask,
  recompileDashboardTask,
  recompileStaleTask,
} from './tasks.ts';
