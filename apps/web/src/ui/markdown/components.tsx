import type { ComponentProps, ReactNode } from 'react';
import type { Components } from 'react-markdown';

function SafeLink({ href, children }: ComponentProps<'a'>) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** A picture from elsewhere would tell a stranger who reads what and when: its words stand in its place. */
function OwnImage({ src, alt }: ComponentProps<'img'>) {
  const isOwn = typeof src === 'string' && src.startsWith('/') && !src.startsWith('//');
  return isOwn ? <img src={src} alt={alt ?? ''} loading="lazy" /> : <em>{alt}</em>;
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
  img: OwnImage,
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
  img: OwnImage,
  p: ({ children }) => <span data-paragraph>{children}</span>,
  pre: ({ children }) => <span data-code-block>{children}</span>,
};
