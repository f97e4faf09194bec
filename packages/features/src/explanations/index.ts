export { explainTask, type GivenUp } from './explain-task.ts';
export { type HintAsked, hintTask } from './hint-task.ts';
export { explanationsPersonalData } from './personal-data.ts';
export { explanationsRouter } from './router.ts';
export { startExplanationWriter } from './start-explanation-writer.ts';
export { type WrongAnswer, whyNotTask, whyNotTypedTask } from './why-not-task.ts';
