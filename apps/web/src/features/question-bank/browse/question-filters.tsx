import type { Subject } from '@debrief/contracts';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { SubjectSelect } from '../subject-select.tsx';
import { TopicSelect } from '../topic-select.tsx';
import classes from './question-filters.module.css';

const route = getRouteApi('/app/questions');
const typingPauseMs = 300;

/** What is looked for stands in the address: it can be linked, and going back undoes it. */
export function QuestionFilters({
  subjects,
  subjectId,
}: {
  subjects: readonly Subject[];
  subjectId: string;
}) {
  const t = useTranslations('questions');
  const { topic, q } = route.useSearch();
  const navigate = route.useNavigate();
  const look = useDebouncedCallback((words: string) => {
    void navigate({ search: (now) => ({ ...now, q: words.trim() || undefined }), replace: true });
  }, typingPauseMs);
  return (
    <search className={classes.filters}>
      <SubjectSelect
        subjects={subjects}
        value={subjectId}
        onChange={(subject) => void navigate({ search: { subject, q } })}
      />
      <TopicSelect
        subjectId={subjectId}
        value={topic ?? ''}
        onChange={(chosen) =>
          void navigate({ search: (now) => ({ ...now, subject: subjectId, topic: chosen || undefined }) })
        }
        label={t('topic')}
        anyLabel={t('allTopics')}
      />
      <TextInput
        type="search"
        label={t('search')}
        placeholder={t('searchHint')}
        defaultValue={q ?? ''}
        onChange={(event) => look(event.currentTarget.value)}
      />
    </search>
  );
}
