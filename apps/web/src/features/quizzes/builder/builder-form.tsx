import type { QuizForAuthor, Subject } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { AboutFields } from './about-fields.tsx';
import { AttemptFields } from './attempt-fields.tsx';
import classes from './builder.module.css';
import type { BuilderValues } from './builder-values.ts';
import { PaperPreview } from './paper-preview.tsx';
import { SaveBar } from './save-bar.tsx';
import { SectionsEditor } from './sections-editor.tsx';
import { TakingFields } from './taking-fields.tsx';
import { useBuilderForm } from './use-builder-form.ts';
import { useSaveQuiz } from './use-save-quiz.ts';
import { WindowFields } from './window-fields.tsx';

interface BuilderFormProps {
  subjects: readonly Subject[];
  /** Null while it is not saved yet. */
  quiz: QuizForAuthor | null;
  initial: BuilderValues;
}

/** Everything about a quiz on one page; beside it the paper that comes of it. */
export function BuilderForm({ subjects, quiz, initial }: BuilderFormProps) {
  const t = useTranslations('builder');
  const form = useBuilderForm(initial);
  const saving = useSaveQuiz(form, quiz);
  const subject = subjects.find(({ id }) => id === form.values.subjectId);
  return (
    <form
      noValidate
      className={classes.columns}
      onSubmit={form.onSubmit((values) => saving.run('save', values), focusFirst)}
    >
      <div className={classes.fields}>
        <Card title={t('about')}>
          <AboutFields form={form} subjects={subjects} isNew={quiz === null} />
        </Card>
        <SectionsEditor form={form} known={quiz?.questions ?? []} />
        <Card title={t('taking')}>
          <TakingFields form={form} />
        </Card>
        <Card title={t('attemptsAndGrade')}>
          <AttemptFields form={form} subject={subject} />
        </Card>
        <Card title={t('when')}>
          <WindowFields form={form} />
        </Card>
      </div>
      <aside className={classes.aside} aria-label={t('preview.title')}>
        <PaperPreview values={form.values} subject={subject} />
      </aside>
      <SaveBar
        quiz={quiz}
        saving={saving}
        onPublish={() => form.onSubmit((values) => saving.run('publish', values), focusFirst)()}
      />
    </form>
  );
}

/** To the first field that says what is wrong with it. */
function focusFirst(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  });
}
