import type { DeepPartial } from '@debrief/client/partial-json';
import type { AttemptView, ClaimDraft, RecommendationDraft } from '@debrief/contracts';
import { IconArrowRight, IconCheck, IconTargetArrow } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import classes from './claim-list.module.css';
import { QuestionChips } from './question-chips.tsx';

const icons = { strengths: IconCheck, weaknesses: IconTargetArrow, recommendations: IconArrowRight };

interface ClaimListProps {
  name: keyof typeof icons;
  /** Undefined until the section has begun. */
  claims: DeepPartial<ClaimDraft | RecommendationDraft>[] | undefined;
  attempt: AttemptView;
  onQuestion: (number: number) => void;
}

/** Each claim with the topic it is about and the questions that bear it out. */
export function ClaimList({ name, claims, attempt, onQuestion }: ClaimListProps) {
  const t = useTranslations('insight');
  if (!claims || claims.length === 0) return null;
  const Icon = icons[name];
  return (
    <section data-section={name}>
      <h3 className={classes.title}>{t(name)}</h3>
      <ul className={classes.list}>
        {claims.map(({ topic, sentence, questions }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: claims are only ever appended while they are written.
          <li key={index} className={classes.claim} data-kind={name}>
            <Icon className={classes.icon} size={20} stroke={1.8} aria-hidden="true" />
            <div>
              {topic && (
                <p className={classes.topic} data-content lang={attempt.language}>
                  {topicName(attempt, topic)}
                </p>
              )}
              {sentence && <Markdown lang={attempt.language}>{sentence}</Markdown>}
              <QuestionChips numbers={questions ?? []} onQuestion={onQuestion} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** While it is written a claim names its topic by slug; nothing is shown for one that is not on the paper. */
function topicName(attempt: AttemptView, slug: string): string {
  return attempt.topics.find((each) => each.slug === slug)?.name ?? '';
}
