import { post } from '../measuring/post.ts';
import type { ApiStage } from './stage.ts';

/** A way to have something written over HTTP. */
export interface WriteDoor {
  what: string;
  urls: string[];
  pids: number[];
  send(url: string, token: string, input: object): Promise<string>;
}

/** Ours, and node:http with the same statements. */
export function listWriteDoors(
  { ours, bare }: ApiStage,
  { procedure, rest, beside }: { procedure: string; rest: string; beside: string },
): WriteDoor[] {
  const to = (path: string, wrap: (input: object) => object = (input) => input) => ({
    send: (url: string, token: string, input: object) =>
      post(`${url}${path}`, token, JSON.stringify(wrap(input))),
  });
  return [
    { what: 'tRPC', ...ours, ...to(`/api/trpc/${procedure}`) },
    {
      what: 'tRPC, batch of one',
      ...ours,
      ...to(`/api/trpc/${procedure}?batch=1`, (input) => ({ 0: input })),
    },
    { what: 'REST', ...ours, ...to(`/api/v1/${rest}`) },
    {
      what: 'bare node:http',
      urls: bare.map(({ port }) => `http://127.0.0.1:${port}`),
      pids: bare.map(({ pid }) => pid),
      ...to(`/${beside}`),
    },
  ];
}
