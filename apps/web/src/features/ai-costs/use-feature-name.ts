import { useTranslations } from 'use-intl';

const names = {
  'insights.debrief': 'debrief',
  'explanations.why-not': 'whyNot',
  'explanations.hint': 'hint',
  'explanations.explain': 'explain',
  'study-plan.write-words': 'planWords',
} as const;

/** What the work of a model is called; its own name where nobody gave it another one. */
export function useFeatureName() {
  const t = useTranslations('costs.features');
  return (task: string) => {
    const name = (names as Record<string, (typeof names)[keyof typeof names] | undefined>)[task];
    return name ? t(name) : task;
  };
}
