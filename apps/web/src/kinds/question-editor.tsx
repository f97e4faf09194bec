import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { QuestionFormProps } from './editor/question-form.tsx';

export type { UploadMedia } from './editor/editor-context.tsx';

const QuestionForm = lazy(() =>
  import('./editor/question-form.tsx').then((module) => ({ default: module.QuestionForm })),
);

/** Everything of a question that an author writes. Undo, drafts and publishing are the caller's. */
export function QuestionEditor(props: QuestionFormProps) {
  return (
    <Suspense fallback={<Skeleton height="28rem" radius="lg" />}>
      <QuestionForm {...props} />
    </Suspense>
  );
}
