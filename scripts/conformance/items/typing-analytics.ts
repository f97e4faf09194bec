import { toItems } from '../item.ts';

const later = 'later';
const none = 'no behaviour';

/** Document 002: typing analytics. */
export const typingAnalytics = toItems([
  ['002-01', 'How many people and keystrokes', none],
  ['002-02', 'What is kept of a test', later],
  ['002-03', 'Hot for ninety days, cold for two years', later],
  ['002-04', 'Test, queue, workers, results', later],
  ['002-05', 'The message of a submission', later],
  ['002-06', 'What the worker computes', later],
  ['002-07', 'How many workers', none],
  ['002-08', 'Insights computed before they are asked for', later],
  ['002-09', 'Models trained daily', later],
  ['002-10', 'Health score and feedback while typing', later],
  ['002-11', 'Trends, cohorts, comparisons', later],
  ['002-12', 'Practice text', later],
  ['002-13', 'Latencies of typing analytics', later],
  ['002-14', 'Throughput of typing analytics', later],
  ['002-15', 'Availability', none],
  ['002-16', 'What is watched, and when an alert is given'],
  ['002-17', 'Kept, made anonymous, exported, deleted', later],
  ['002-18', 'Infrastructure sketch', none],
  ['002-19', 'Monthly cost', none],
  ['002-20', 'Migration by weeks', none],
  ['002-21', 'Success figures', none],
  ['002-C1', 'Aggregates instead of raw strokes', later],
  ['002-C2', 'The sum of the costs', none],
  ['002-C3', 'Weak and strong keys, rhythm, score', later],
]);
