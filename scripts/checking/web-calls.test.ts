// The texts are source code of pages, with its placeholders.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: see above
import { expect, it } from 'vitest';
import { findUncovered, findWebCalls } from './web-calls.ts';

const calls = (text: string) => findWebCalls('page.tsx', text).map(({ what }) => Object.values(what)[0]);

it('finds procedures however they are reached', () => {
  const text = `
    const list = useQuery(trpc.quizzes.list.queryOptions({}));
    const save = useMutation(
      useTRPC()
        .studyPlan
        .setGoal.mutationOptions({ onSuccess }),
    );
    const { limits } = trpc.aiUsage;
    useMutation(limits.set.mutationOptions());
    await client.quizzes.saveAnswer.mutate(answer);
    list.refetch();
    save.mutate(goal);
  `;

  expect(calls(text)).toEqual(['quizzes.list', 'studyPlan.setGoal', 'limits.set', 'quizzes.saveAnswer']);
});

it('finds addresses, those that are put together too', () => {
  const text = [
    'fetch(`/api/imports?name=${name}`); href = `/api/usage.csv?${query}`; fetch(`/api/media/${hash}`);',
    "const url = '/api/trpc'; post('sign-out', {}); post('sign-in/email', account); fetch(`/api/auth/${path}`);",
  ].join('\n');

  expect(calls(text)).toEqual([
    '/api/imports',
    '/api/usage.csv',
    '/api/media/{any}',
    '/api/auth/sign-out',
    '/api/auth/sign-in/email',
  ]);
});

it('a call that no operation stands for is told, one that has its own is not', () => {
  const text =
    'trpc.quizzes.list.queryOptions(); trpc.quizzes.secret.queryOptions(); fetch("/api/hidden"); x = `/api/media/${hash}`';
  const api = {
    paths: {
      '/api/v1/quizzes/list': { get: { 'x-procedure': 'quizzes.list' } },
      '/api/media/{hash}': { get: {} },
    },
  };

  expect(findUncovered(findWebCalls('page.tsx', text), api).map(({ what }) => what)).toEqual([
    { procedure: 'quizzes.secret' },
    { address: '/api/hidden' },
  ]);
});
