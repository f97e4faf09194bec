import { type ComponentType, lazy, memo, Suspense } from 'react';
import classes from './markdown.module.css';
import { type MarkdownNeeds, needsOf } from './needs-of.ts';
import type { RichMarkdownProps } from './rich-markdown.tsx';
import { SlotContext, type Slots, TextWithSlots } from './slots.tsx';

/** Without the network the words themselves still stand there. */
const RichMarkdown = lazy<ComponentType<RichMarkdownProps>>(() =>
  import('./rich-markdown.tsx').catch(() => ({ default: Plain })),
);

interface MarkdownProps {
  children: string;
  /** The language of the content; the page's own when left out. */
  lang?: string;
  /** Inside an option or a sentence: no blocks where one line will do. */
  isInline?: boolean;
  /** Links and pictures from elsewhere are shown as words. */
  isByModel?: boolean;
  /** What stands at `[[name]]` in the text. */
  slots?: Slots;
}

/**
 * Text of questions, documents and models: Markdown with tables, code and formulas, never HTML. What a text does not
 * use is not loaded: plain words need no library at all.
 */
export function Markdown({ slots, ...text }: MarkdownProps) {
  const shown = <MarkdownText {...text} slotNames={slots && Object.keys(slots)} />;
  return slots ? <SlotContext value={slots}>{shown}</SlotContext> : shown;
}

type TextProps = Omit<MarkdownProps, 'slots'> & { slotNames?: readonly string[] };

/** Reading a text again is dear: not for every change of what stands around it. */
const MarkdownText = memo(function MarkdownText(props: TextProps) {
  const { children, lang, isInline = false, isByModel = false, slotNames } = props;
  const needs = needsOf(children);
  const Box = isInline ? 'span' : 'div';
  return (
    <Box className={classes.markdown} data-inline={isInline} data-content lang={lang} dir="auto">
      {needs.isPlain ? (
        <Plain isInline={isInline}>{children}</Plain>
      ) : (
        <Suspense fallback={<Plain isInline={isInline}>{children}</Plain>}>
          <RichMarkdown needs={needs} isInline={isInline} isByModel={isByModel} slotNames={slotNames}>
            {children}
          </RichMarkdown>
        </Suspense>
      )}
    </Box>
  );
});

interface PlainProps {
  children: string;
  needs?: MarkdownNeeds;
  isInline: boolean;
}

function Plain({ children, isInline }: PlainProps) {
  const text = <TextWithSlots>{children}</TextWithSlots>;
  return isInline ? text : <p>{text}</p>;
}
