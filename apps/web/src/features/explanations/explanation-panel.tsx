import type { AiWay, ExplanationState } from '@debrief/contracts';
import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { CheckQuestion } from './check-question.tsx';
import classes from './explanation.module.css';
import { ExplanationStatus } from './explanation-status.tsx';
import { completeSections, sectionsOf, sectionText } from './sections.ts';
import { type ExplanationModel, useExplanation } from './use-explanation.ts';

export interface ExplanationPanelProps {
  found: ExplanationState;
  lang: string;
  isMine: boolean;
  /** Says which way an answer came; it belongs to another room and is put in by the app. */
  WayLabel: ComponentType<{ way: AiWay }>;
}

/** An explanation, section by section as it is written; the answer to its check question stays covered. */
export function ExplanationPanel({ found, lang, isMine, WayLabel }: ExplanationPanelProps) {
  const t = useTranslations('explanations');
  const explanation = useExplanation(found);
  const { kind, draft, phase, state } = explanation;
  const texts = sectionsOf[kind].filter(
    (name) => name !== 'checkQuestion' && sectionText(draft, name) !== '',
  );
  return (
    // A group, no landmark: a review may have many.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div
      role="group"
      className={classes.panel}
      aria-label={t(`titles.${kind}`)}
      aria-busy={phase === 'writing'}
    >
      {texts.map((name) => (
        <div key={name}>
          <h3 className={classes.heading}>{t(`sections.${name}`)}</h3>
          <Markdown isByModel lang={lang}>
            {sectionText(draft, name)}
          </Markdown>
        </div>
      ))}
      {draft.checkQuestion?.question && (
        <CheckQuestion
          question={draft.checkQuestion.question}
          answer={phase === 'ready' ? (draft.checkQuestion.answer ?? '') : ''}
          lang={lang}
        />
      )}
      {phase === 'waiting' && <Skeleton height="1rem" aria-hidden="true" />}
      <ExplanationStatus explanation={explanation} isMine={isMine} />
      {state?.way && <WayLabel way={state.way} />}
      <Announcer explanation={explanation} lang={lang} />
    </div>
  );
}

/** Reads each section out once, when it is whole; the growing text itself is silent. */
function Announcer({ explanation, lang }: { explanation: ExplanationModel; lang: string }) {
  const t = useTranslations('explanations.sections');
  const { kind, draft, phase } = explanation;
  return (
    <VisuallyHidden role="log" aria-live="polite" aria-relevant="additions">
      {completeSections(kind, draft, phase === 'ready').map((name) => (
        <p key={name}>
          {t(name)}{' '}
          <span data-content lang={lang}>
            {sectionText(draft, name)}
          </span>
        </p>
      ))}
    </VisuallyHidden>
  );
}
