import type { DeepPartial } from '@debrief/client/partial-json';
import type { AttemptView, ClaimDraft, RecommendationDraft } from '@debrief/contracts';
import { IconArrowRight, IconCheck, IconTargetArrow } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { addressOf, type ClaimSection } from './claim-address.ts';
import classes from './claim-list.module.css';
import { QuestionChips } from './question-chips.tsx';

const icons = { strengths: IconCheck, weaknesses: IconTargetArrow, recommendations: IconArrowRight };

/** Opens the questions of the claim at an address, at one of them. */
export type OpenClaim = (address: string, number?: number) => void;

interface ClaimListProps {
  name: ClaimSection;
  /** Undefined until the section has begun. */
  claims: DeepPartial<ClaimDraft | RecommendationDraft>[] | undefined;
  attempt: AttemptView;
  onOpen: OpenClaim;
}

/** Each claim with the topic it is about and the questions that bear it out. */
export function ClaimList({ name, claims, attempt, onOpen }: ClaimListProps) {
  const t = useTranslations('insight');
  if (!claims || claims.length === 0) return null;
  const Icon = icons[name];
  return (
    <section data-section={name}>
      <h3 className={classes.title}>{t(name)}</h3>
      <ul className={classes.list}>
        {claims.map((claim, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: claims are only ever appended while they are written.
          <li key={index} className={classes.claim} data-kind={name}>
            <Icon className={classes.icon} size={20} stroke={1.8} aria-hidden="true" />
            <div>
              {claim.topic && (
                <p className={classes.topic} data-content lang={attempt.language}>
                  {topicName(attempt, claim.topic)}
                </p>
              )}
              {claim.sentence && (
                <Markdown isByModel lang={attempt.language}>
                  {claim.sentence}
                </Markdown>
              )}
              <QuestionChips
                numbers={claim.questions ?? []}
                onOpen={(number) => onOpen(addressOf(name, claim, index), number)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** While it is written a claim names its topic by slug; nothing is shown for one that is not on the paper. */
export function topicName(attempt: AttemptView, slug: string): string {
  return attempt.topics.find((each) => each.slug === slug)?.name ?? '';
}
