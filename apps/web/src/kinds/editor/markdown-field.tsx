import { Textarea } from '@mantine/core';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { insertText, type Selected } from './edit-text.ts';
import classes from './editor.module.css';
import { useEditorSurroundings } from './editor-context.tsx';
import { useShownProblem } from './fields.tsx';
import { MediaDialog } from './media-dialog.tsx';
import { TextToolbar } from './text-toolbar.tsx';

interface MarkdownFieldProps {
  label: string;
  place: string;
  value: string;
  onChange: (value: string) => void;
  description?: string;
  /** Several lines from the start; one otherwise, which grows. */
  isLong?: boolean;
  /** Enter adds the next row of its list; Shift and Enter start a new line. */
  addsRow?: boolean;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
}

/** Markdown as it is written, with a few tools; pictures and sounds can be pasted or dropped into it. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, place, value, onChange, description, isLong, addsRow } = props;
  const { lang, uploadMedia } = useEditorSurroundings();
  const own = useRef<HTMLTextAreaElement>(null);
  const input = props.inputRef ?? own;
  const [file, setFile] = useState<File | null>(null);
  const select = useSelection(input);
  const edit = (change: (before: Selected) => Selected) => {
    const after = change(selectionOf(input.current, value));
    onChange(after.text);
    select(after);
  };
  const takeFile = (data: DataTransfer, event: React.SyntheticEvent) => {
    const found = [...data.files].find(({ type }) => /^(image|audio)\//.test(type));
    if (!found || !uploadMedia) return;
    event.preventDefault();
    setFile(found);
  };
  return (
    <div className={classes.markdown}>
      <TextToolbar label={label} onEdit={edit} onFile={uploadMedia && setFile} />
      <Textarea
        ref={input}
        label={label}
        description={description}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={(event) => takeFile(event.clipboardData, event)}
        onDrop={(event) => takeFile(event.dataTransfer, event)}
        autosize
        minRows={isLong ? 3 : 1}
        maxRows={24}
        maxLength={20_000}
        lang={lang}
        dir="auto"
        classNames={{ input: classes.text, label: classes.label }}
        data-place={place}
        data-adds-row={addsRow}
        {...useShownProblem(place, value === '')}
      />
      {file && (
        <MediaDialog
          file={file}
          onInsert={(text) => edit((before) => insertText(before, text))}
          onClose={() => setFile(null)}
        />
      )}
    </div>
  );
}

function selectionOf(input: HTMLTextAreaElement | null, text: string): Selected {
  return { text, start: input?.selectionStart ?? text.length, end: input?.selectionEnd ?? text.length };
}

/** Selects once the new text stands in the field. */
function useSelection(input: RefObject<HTMLTextAreaElement | null>) {
  const [wanted, setWanted] = useState<Selected | null>(null);
  useLayoutEffect(() => {
    if (!wanted) return;
    input.current?.focus();
    input.current?.setSelectionRange(wanted.start, wanted.end);
    setWanted(null);
  }, [wanted, input]);
  return setWanted;
}
