import { ActionIcon } from '@mantine/core';
import { IconBold, IconCode, IconMathFunction, IconMusic, IconPhoto } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { type Selected, toggleCode, toggleMarks } from './edit-text.ts';
import classes from './editor.module.css';

interface TextToolbarProps {
  /** Of the field it belongs to. */
  label: string;
  onEdit: (change: (before: Selected) => Selected) => void;
  onFile?: (file: File) => void;
}

/** One stop for the Tab key; the arrow keys go from tool to tool. Seen while one is in the field. */
export function TextToolbar({ label, onEdit, onFile }: TextToolbarProps) {
  const t = useTranslations('questionEditor.tools');
  return (
    <div
      role="toolbar"
      aria-label={t('title', { field: label })}
      className={classes.tools}
      onKeyDown={goAlong}
    >
      <Tool
        label={t('bold')}
        icon={IconBold}
        isFirst
        onPress={() => onEdit((text) => toggleMarks(text, '**'))}
      />
      <Tool label={t('code')} icon={IconCode} onPress={() => onEdit(toggleCode)} />
      <Tool
        label={t('formula')}
        icon={IconMathFunction}
        onPress={() => onEdit((text) => toggleMarks(text, '$'))}
      />
      {onFile && (
        <>
          <FileTool label={t('picture')} icon={IconPhoto} accept={pictures} onFile={onFile} />
          <FileTool label={t('sound')} icon={IconMusic} accept={sounds} onFile={onFile} />
        </>
      )}
    </div>
  );
}

const pictures = 'image/png,image/jpeg,image/gif,image/webp,image/svg+xml';
const sounds = 'audio/mpeg,audio/ogg,audio/wav,audio/mp4,audio/x-m4a';

interface ToolProps {
  label: string;
  icon: typeof IconBold;
  isFirst?: boolean;
  onPress: () => void;
}

function Tool({ label, icon: Icon, isFirst = false, onPress }: ToolProps) {
  return (
    <ActionIcon aria-label={label} title={label} tabIndex={isFirst ? 0 : -1} size="2.25rem" onClick={onPress}>
      <Icon size={18} stroke={1.6} />
    </ActionIcon>
  );
}

interface FileToolProps extends Omit<ToolProps, 'onPress'> {
  accept: string;
  onFile: (file: File) => void;
}

function FileTool({ label, icon, accept, onFile }: FileToolProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    // The same file may be chosen again.
    event.currentTarget.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <Tool label={label} icon={icon} onPress={() => input.current?.click()} />
      <input ref={input} type="file" accept={accept} hidden onChange={take} aria-label={label} />
    </>
  );
}

function goAlong(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const tools = [...event.currentTarget.querySelectorAll('button')];
  const at = tools.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  tools[(at + step + tools.length) % tools.length]?.focus();
}
