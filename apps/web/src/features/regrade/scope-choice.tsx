import { Checkbox, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { touchRow } from '../../ui/touch-row.ts';

interface ScopeChoiceProps {
  questionId: string;
  /** Null: every quiz, also those to come. */
  value: string[] | null;
  onChange: (quizIds: string[] | null) => void;
}

/** In which quizzes it is corrected; all, unless some are left out. */
export function ScopeChoice({ questionId, value, onChange }: ScopeChoiceProps) {
  const t = useTranslations('regrade');
  const query = useQuery(useTRPC().quizzes.regrade.quizzes.queryOptions({ questionId }, { staleTime: 0 }));
  return (
    <QueryView query={query} skeleton={<Skeleton height="4rem" />}>
      {(quizzes) => {
        const all = quizzes.map((quiz) => quiz.quizId);
        const toggle = (quizId: string) => {
          const chosen = value ?? all;
          const next = chosen.includes(quizId)
            ? chosen.filter((each) => each !== quizId)
            : [...chosen, quizId];
          if (next.length > 0) onChange(next.length === all.length ? null : next);
        };
        return (
          <Stack gap="sm">
            <Checkbox
              {...touchRow}
              label={t('everywhere')}
              description={t('everywhereHint')}
              checked={value === null}
              onChange={() => onChange(value === null && all[0] ? [all[0]] : null)}
              disabled={all.length === 0}
            />
            {quizzes.map(({ quizId, quizTitle, submittedCount, openCount }) => (
              <Checkbox
                {...touchRow}
                key={quizId}
                ml="xl"
                label={<span data-content>{quizTitle}</span>}
                description={t('attempts', { submitted: submittedCount, open: openCount })}
                checked={value === null || value.includes(quizId)}
                onChange={() => toggle(quizId)}
              />
            ))}
            {quizzes.length === 0 && <p>{t('nobodyAnswered')}</p>}
          </Stack>
        );
      }}
    </QueryView>
  );
}
