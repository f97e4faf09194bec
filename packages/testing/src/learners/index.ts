export { type SimulatedAnswer, simulateLearners } from './simulate-learners.ts';
export { simulateTwoStateLearners, type TwoStateWorld } from './two-state-learners.ts';
export { type LearnerWorld, learnerWorlds, quizTakers } from './world.ts';
