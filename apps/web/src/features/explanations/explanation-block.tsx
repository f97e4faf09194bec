import type { AiWay, ExplainedPlace, ExplanationKind, ExplanationState } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconMessageQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import classes from './explanation.module.css';
import { ExplanationFailure } from './explanation-failure.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';

/** Of the page's own scroller alone: the frame around it stays where it is. */
function scrollTo(element: HTMLElement | null): void {
  const scroller = document.getElementById('content');
  if (!scroller || !element) return;
  const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollBy({ top: top - 16 });
}

interface ExplanationBlockProps {
  kind: ExplanationKind;
  at: ExplainedPlace;
  /** What the button says. */
  label: ReactNode;
  lang: string;
  isMine: boolean;
  /** Begun before. */
  found: ExplanationState | undefined;
  /** Begin without being asked again. */
  isAsked?: boolean;
  WayLabel: ComponentType<{ way: AiWay }>;
}

/** A button, and below it what it explains; whoever may only read along sees it once it is there. */
export function ExplanationBlock(props: ExplanationBlockProps) {
  const { kind, at, label, lang, isMine, found, isAsked = false, WayLabel } = props;
  const id = useId();
  const start = useMutation(useTRPC().explanations.start.mutationOptions());
  const [isClosed, setIsClosed] = useState(false);
  const begun = start.data ?? found;
  const begin = useRef(() => start.mutate({ kind, at }));
  useEffect(() => {
    if (isAsked) begin.current();
  }, [isAsked]);
  const block = useRef<HTMLDivElement>(null);
  const hasBegun = begun !== undefined;
  useEffect(() => {
    if (isAsked && hasBegun) scrollTo(block.current);
  }, [isAsked, hasBegun]);
  if (!begun && !isMine) return null;
  const isOpen = begun !== undefined && !isClosed;
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <div ref={block} className={classes.block} data-print={isOpen ? undefined : 'hide'}>
      <Button
        variant="light"
        h="auto"
        mih="var(--touch)"
        py="xs"
        classNames={{ label: classes.label }}
        leftSection={<IconMessageQuestion size={18} stroke={1.6} aria-hidden="true" />}
        rightSection={begun && <Chevron size={16} stroke={2} aria-hidden="true" />}
        loading={start.isPending}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (begun ? setIsClosed(isOpen) : start.mutate({ kind, at }))}
      >
        <span>{label}</span>
      </Button>
      <ExplanationFailure error={start.error} />
      {begun && isOpen && (
        <div id={id} style={{ width: '100%' }}>
          <ExplanationPanel key={begun.id} found={begun} lang={lang} isMine={isMine} WayLabel={WayLabel} />
        </div>
      )}
    </div>
  );
}
