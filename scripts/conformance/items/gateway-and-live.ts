import { toItems } from '../item.ts';

const later = 'later';
const none = 'no behaviour';

/** Document 003: the model gateway, presence, live sessions, flashcards. */
export const gatewayAndLive = toItems([
  ['003-01', 'Features behind switches', later],
  ['003-02', 'The settings of limits and keys'],
  ['003-03', 'Live events need a session, come again by themselves, in rooms of a person'],
  ['003-04', 'Who is present'],
  ['003-05', 'Live sessions', later],
  ['003-06', 'Who takes part in a live session', later],
  ['003-07', 'Answers in a live session', later],
  ['003-08', 'Commands and queries of live sessions', later],
  ['003-09', 'Screens of live sessions', later],
  ['003-10', 'Tiers of models chosen by task, and configured'],
  ['003-11', 'Prices of models'],
  ['003-12', 'Answers are cached, by their question, for a day'],
  ['003-13', 'Limits per person and day and month, with a reason'],
  ['003-14', 'What each call cost, also the cached ones'],
  ['003-15', 'Cards made from content', later],
  ['003-16', 'The cache counts its hits and forgets'],
  ['003-17', 'The book of calls'],
  ['003-18', 'Hints that are kept'],
  ['003-19', 'Gaps of a class', later],
  ['003-20', 'Counted per day and month, blocked with a reason'],
  ['003-21', 'Flashcards from content', later],
  ['003-22', 'A hint guides and never tells'],
  ['003-23', 'Gap analysis for a class', later],
  ['003-24', 'Bridge decks', later],
  ['003-25', 'Text out of documents', later],
  ['003-26', 'JSON in Markdown is read, and checked'],
  ['003-27', 'Presence, quotas and caches are cleaned'],
  ['003-28', 'Coach, content, knowledge map', later],
  ['003-29', 'Cost watched, budget with alert, estimate beside the real'],
  ['003-30', 'Tests of the gateway and of what is live'],
  ['003-C1', 'What is named and not specified', none],
  ['003-C2', 'A hint for everybody knows nothing of an answer'],
  ['003-C3', 'One table of prices with their days'],
]);
