import type { ComponentProps, ReactNode } from 'react';
import type { Components } from 'react-markdown';
import { Media } from './media-view.tsx';
import { ScrollingFormula } from './scrolling-formula.tsx';
import { Slot } from './slots.tsx';

function SafeLink({ href, children }: ComponentProps<'a'>) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function BlockMedia({ src, alt }: ComponentProps<'img'>) {
  return <Media src={src} words={alt ?? ''} hasLink />;
}

function InlineMedia({ src, alt }: ComponentProps<'img'>) {
  return <Media src={src} words={alt ?? ''} hasLink={false} />;
}

type SpanProps = ComponentProps<'span'> & { 'data-slot'?: string };

function SlotOrSpan({ 'data-slot': slot, children, ...props }: SpanProps) {
  return slot === undefined ? <span {...props}>{children}</span> : <Slot name={slot} />;
}

/** Wide tables scroll in themselves, also by keyboard. */
function Scrolling({ children }: { children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div data-scrolling tabIndex={0}>
      {children}
    </div>
  );
}

export const blockComponents: Components = {
  a: SafeLink,
  img: BlockMedia,
  span: ({ node: _node, ...props }) =>
    props.className === 'katex-display' ? <ScrollingFormula {...props} /> : <SlotOrSpan {...props} />,
  table: ({ children }) => (
    <Scrolling>
      <table>{children}</table>
    </Scrolling>
  ),
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
};

/** In an option nothing but the option itself is to be clicked. */
export const inlineComponents: Components = {
  a: ({ children }) => <span>{children}</span>,
  img: InlineMedia,
  span: ({ node: _node, ...props }) => <SlotOrSpan {...props} />,
  p: ({ children }) => <span data-paragraph>{children}</span>,
  pre: ({ children }) => <span data-code-block>{children}</span>,
};

/** A model's words may have been put into its mouth: they stand there as words and lead nowhere. */
export const guardedComponents: Components = {
  ...blockComponents,
  a: ({ children }) => <span>{children}</span>,
  img: InlineMedia,
};
