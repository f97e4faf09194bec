import { explainTask, hintTask, whyNotTask } from './explanations/index.ts';
import { debriefTask } from './insights/index.ts';
import { planWordsTask } from './study-plan/index.ts';

/** Everything a model may be asked to do. */
export const aiTasks = [debriefTask, whyNotTask, explainTask, hintTask, planWordsTask] as const;
