import type { QuestionKind } from '@debrief/core';
import { NativeSelect, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { QuestionEditor } from '../../../kinds/question-editor.tsx';
import { Card } from '../../../ui/card.tsx';
import { bankKinds } from '../browse/bank-filter.ts';
import { useKindWords } from '../use-kind-words.ts';
import { changeKind } from './change-kind.ts';
import classes from './editor.module.css';
import { newItemId } from './editor-content.ts';
import { PlaceFields } from './place-fields.tsx';
import { ProblemList } from './problem-list.tsx';
import type { EditorModel } from './use-editor.ts';
import type { PublishModel } from './use-publish.ts';
import { useUploadMedia } from './use-upload-media.ts';

interface EditorFormProps {
  editor: EditorModel;
  publish: PublishModel;
  lang: string;
  /** Alike in the bank, where there is no room for it beside the form. */
  similar: ReactNode;
}

export function EditorForm({ editor, publish, lang, similar }: EditorFormProps) {
  const t = useTranslations('bank.editor');
  const { content, start, write } = editor;
  const uploadMedia = useUploadMedia();
  return (
    <div className={classes.form}>
      <KindChooser editor={editor} />
      <QuestionEditor
        question={content.question}
        problems={publish.problems}
        showsAllProblems={publish.wasTried}
        onChange={(question) => write({ question })}
        lang={lang}
        uploadMedia={uploadMedia}
      />
      {similar}
      <Card title={t('placeTitle')}>
        <PlaceFields
          subjectId={start.subjectId}
          place={content.place}
          onChange={(place) => write({ place: { ...content.place, ...place } })}
        />
      </Card>
      {start.detail && (
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          maxLength={500}
          value={publish.note}
          onChange={(event) => publish.setNote(event.currentTarget.value)}
        />
      )}
      <Card title={t('problemsTitle')}>
        <ProblemList problems={publish.problems} />
      </Card>
    </div>
  );
}

function KindChooser({ editor }: { editor: EditorModel }) {
  const t = useTranslations('bank.editor');
  const kindWords = useKindWords();
  const { question } = editor.content;
  return (
    <NativeSelect
      label={t('kind')}
      description={t(`kindMeans.${question.kind}`)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={bankKinds.map((value) => ({ value, label: kindWords(value) }))}
      value={question.kind}
      onChange={(event) =>
        editor.write({
          question: changeKind(question, event.currentTarget.value as QuestionKind, newItemId),
        })
      }
    />
  );
}
