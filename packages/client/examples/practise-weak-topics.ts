// Finds what a student knows least and begins a practice of it: mastery:read, practice:read and practice:write.
import { createDebriefClient } from '@debrief/client';

const { DEBRIEF_URL: url = 'http://localhost:3000', DEBRIEF_API_KEY: apiKey } = process.env;
const { mastery, practice } = createDebriefClient({ url, apiKey }).api;

const topics = await mastery.topics.query();
const parents = new Set(topics.map(({ parentId }) => parentId));
const weakest = topics
  .filter(({ topicId, answerCount }) => answerCount > 0 && !parents.has(topicId))
  .sort((a, b) => a.mastery - b.mastery)
  .slice(0, 3);

// Asked in one moment, sent as one request.
const offers = await Promise.all(
  weakest.map(({ topicId }) => practice.topicOffer.query({ topicId, count: 5 })),
);
for (const [index, offer] of offers.entries())
  console.log(
    `${Math.round(weakest[index]?.mastery ?? 0)}/100 ${offer.path.join(' > ')}: ${offer.questionCount} questions`,
  );

const best = offers.find(({ questionCount }) => questionCount > 0);
if (best) {
  const { attemptId } = await practice.practiseTopic.mutate({ topicId: best.topicId, count: 5 });
  console.log(`Begun: ${url}/attempts/${attemptId}`);
}
