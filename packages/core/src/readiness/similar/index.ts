export { type MasteryVector, minSharedTopics, similarityOf } from './mastery-vector.ts';
export { type Neighbour, nearestLearners } from './nearest.ts';
export {
  describeSimilarLearners,
  type LearnerPath,
  type LearnerTip,
  type SimilarLearners,
} from './similar-learners.ts';
