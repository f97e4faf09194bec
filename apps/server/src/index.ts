export { type RunningServer, type ServerOverrides, startServer } from './start-server.ts';
