import { searchTextOf } from '@debrief/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import { StatusMark } from '../status-mark.tsx';
import classes from './editor.module.css';
import type { EditorModel } from './use-editor.ts';

const leastWords = 4;
const mostLikelyTheSame = 0.9;

/** Looks each time the draft was saved; says nothing while nothing is alike. */
export function SimilarQuestions({ editor }: { editor: EditorModel }) {
  const t = useTranslations('bank.editor');
  const similar = useSimilar(editor);
  const [closest] = similar;
  return (
    <div role="status">
      {closest && (
        <Card title={closest.similarity >= mostLikelyTheSame ? t('sameTitle') : t('similarTitle')} level={3}>
          <ul className={classes.similar}>
            {similar.map(({ id, stem, status, similarity }) => (
              <li key={id}>
                <span className={classes.share}>{t('alike', { percent: Math.round(similarity * 100) })}</span>
                <span>
                  <TextLink
                    to="/questions/$questionId"
                    params={{ questionId: id }}
                    target="_blank"
                    data-content
                  >
                    {stemInWords(stem)}
                  </TextLink>{' '}
                  <StatusMark status={status} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function useSimilar({ start, content, saving }: EditorModel) {
  const find = useMutation(useTRPC().questionBank.findSimilar.mutationOptions());
  const text = content.question.stem.split(/\s+/).length < leastWords ? '' : textOf(content.question);
  const asked = useRef('');
  const { mutate } = find;
  const isResting = saving.phase === 'resting';
  useEffect(() => {
    if (!isResting || text === asked.current) return;
    asked.current = text;
    if (text === '') return;
    mutate({ subjectId: start.subjectId, text, exceptQuestionId: start.detail?.id });
  }, [isResting, text, mutate, start]);
  return text === '' ? [] : (find.data ?? []);
}

function textOf(question: EditorModel['content']['question']): string {
  try {
    return searchTextOf(question).slice(0, 20_000);
  } catch {
    return question.stem;
  }
}
