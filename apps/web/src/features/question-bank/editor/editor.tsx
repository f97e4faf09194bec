import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TryQuestion } from '../try-question/try-question.tsx';
import { useSubjects } from '../use-subjects.ts';
import classes from './editor.module.css';
import { EditorBar } from './editor-bar.tsx';
import { EditorForm } from './editor-form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { Notices } from './notices.tsx';
import { SimilarQuestions } from './similar-questions.tsx';
import { useEditor } from './use-editor.ts';
import { useEditorKeys } from './use-editor-keys.ts';
import type { EditorStart } from './use-editor-start.ts';
import { usePublish } from './use-publish.ts';

/** The form, and beside it the question as a student will get it. */
export function Editor({ start }: { start: EditorStart }) {
  const t = useTranslations('bank.editor');
  const editor = useEditor(start);
  const publish = usePublish(editor);
  const hasRoom = useMediaQuery('(min-width: 72rem)', undefined, { getInitialValueInEffect: false });
  const subject = useSubjects().data?.find(({ id }) => id === start.subjectId);
  const lang = subject?.language ?? '';
  useEditorKeys({
    undo: editor.undo,
    redo: editor.redo,
    save: () => void editor.keeper.flush(),
    publish: publish.publish,
  });
  const similar = <SimilarQuestions editor={editor} />;
  const form = <EditorForm editor={editor} publish={publish} lang={lang} similar={!hasRoom && similar} />;
  const preview = (
    <Card title={t('preview')}>
      <TryQuestion key={editor.content.question.kind} question={editor.content.question} lang={lang} />
    </Card>
  );
  return (
    <>
      <Notices editor={editor} publish={publish} />
      {hasRoom ? (
        <div className={classes.columns}>
          <div>{form}</div>
          <div className={classes.preview}>
            {preview}
            {similar}
          </div>
        </div>
      ) : (
        <Tabs defaultValue="write" keepMounted>
          <Tabs.List grow className={classes.tabs}>
            <Tabs.Tab value="write">{t('write')}</Tabs.Tab>
            <Tabs.Tab value="preview">{t('preview')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="write">{form}</Tabs.Panel>
          <Tabs.Panel value="preview">{preview}</Tabs.Panel>
        </Tabs>
      )}
      <EditorBar editor={editor} publish={publish} />
      <LeaveDialog keeper={editor.keeper} />
    </>
  );
}
