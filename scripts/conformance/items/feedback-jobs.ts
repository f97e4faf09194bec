import { toItems } from '../item.ts';

const later = 'later';
const none = 'no behaviour';

/** Document 001: insights on feedback, and the jobs that write them. */
export const feedbackJobs = toItems([
  ['001-01', 'Projects with feedback and statistics over it', later],
  ['001-02', 'What it was before', none],
  ['001-03', 'Request, job, worker, stored result, shown when ready'],
  ['001-04', 'A job is begun and named'],
  ['001-05', 'A job tells status, progress, result and error'],
  ['001-06', 'Feedback insights, from the cache or by a job', later],
  ['001-07', 'A job can be cancelled'],
  ['001-08', 'Everything needs somebody signed in, and stands in the description'],
  ['001-09', 'Tries again with growing pauses, priority, the last ten done and five failed kept'],
  ['001-10', 'The steps of the feedback worker', later],
  ['001-11', 'The progress of the feedback worker', later],
  ['001-12', 'The payload of the feedback job', later],
  ['001-13', 'Filters by project, dates and category', later],
  ['001-14', 'Cache by project and filters, made anew by new feedback', later],
  ['001-15', 'The record of a job'],
  ['001-16', 'The cache of insights on feedback', later],
  ['001-17', 'A failure is recorded with its words, and tried again'],
  ['001-18', 'Work is limited, and its input is checked'],
  ['001-19', 'Identical requests under way are one'],
  ['001-20', 'Waiting in words, progress, again, and errors that help'],
  ['001-21', 'Insights as PDF and CSV', later],
  ['001-22', 'News without asking; what is waited for comes first'],
  ['001-23', 'Figures of the queue, a page of it, alerts'],
  ['001-24', 'What is stored is there at once'],
  ['001-25', 'Tests of every ring, and a description for programs'],
  ['001-26', 'From old to new in parallel', none],
  ['001-27', 'Alternatives', none],
  ['001-28', 'Estimates', none],
  ['001-C1', 'A cached answer belongs to who asked'],
  ['001-C2', 'What runs can be cancelled too'],
  ['001-C3', 'The shape of insights on feedback', later],
]);
