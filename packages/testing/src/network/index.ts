export { type CutMoment, type StatementCutter, startStatementCutter } from './statement-cutter.ts';
export { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
