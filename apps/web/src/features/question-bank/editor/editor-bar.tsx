import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './editor.module.css';
import { SaveState } from './save-state.tsx';
import type { EditorModel } from './use-editor.ts';
import type { PublishModel } from './use-publish.ts';

interface EditorBarProps {
  editor: EditorModel;
  publish: PublishModel;
}

/** Always in sight: how the draft is, back and forth, and the way into the bank. */
export function EditorBar({ editor, publish }: EditorBarProps) {
  const t = useTranslations('bank.editor');
  const { start, saving } = editor;
  const next = (start.detail?.currentVersion ?? 0) + 1;
  return (
    <section className={classes.bar} aria-label={t('bar')}>
      <ActionIcon
        aria-label={t('undo')}
        title={t('undoKeys')}
        disabled={!editor.canUndo}
        onClick={editor.undo}
      >
        <IconArrowBackUp size={22} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        aria-label={t('redo')}
        title={t('redoKeys')}
        disabled={!editor.canRedo}
        onClick={editor.redo}
      >
        <IconArrowForwardUp size={22} aria-hidden="true" />
      </ActionIcon>
      <SaveState saving={saving} />
      <OtherWays publish={publish} />
      <Button loading={publish.save.isPending} title={t('publishKeys')} onClick={publish.publish}>
        {start.detail ? t('publishVersion', { version: next }) : t('publish')}
      </Button>
    </section>
  );
}

function OtherWays({ publish }: Pick<EditorBarProps, 'publish'>) {
  const t = useTranslations('bank.editor');
  return (
    <Menu position="top-end" width="16rem">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronUp size={18} aria-hidden="true" />}>
          {t('saveAs')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item className={classes.menuItem} onClick={() => void publish.saveAs('draft')}>
          {t('saveAsDraft')}
        </Menu.Item>
        <Menu.Item className={classes.menuItem} onClick={() => void publish.saveAs('review')}>
          {t('saveForReview')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
