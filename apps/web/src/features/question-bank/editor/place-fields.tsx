import type { QuestionPlace } from '@debrief/contracts';
import { TagsInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFacets } from '../browse/use-question-list.ts';
import { NewTopic } from '../new-topic.tsx';
import { DifficultyField } from '../place/difficulty-field.tsx';
import { VisibilityField } from '../place/visibility-field.tsx';
import { TopicSelect } from '../topic-select.tsx';
import { useTopics } from '../use-subjects.ts';
import classes from './editor.module.css';

interface PlaceFieldsProps {
  subjectId: string;
  place: QuestionPlace;
  onChange: (place: Partial<QuestionPlace>) => void;
}

/** What stands beside a question and is not part of its versions. */
export function PlaceFields({ subjectId, place, onChange }: PlaceFieldsProps) {
  const t = useTranslations('bank.editor');
  const root = useTopics(subjectId).data?.find(({ level }) => level === 'subject');
  const tags = useFacets({ subjectId }).data?.tags ?? [];
  return (
    <div className={classes.place}>
      <div>
        <TopicSelect
          subjectId={subjectId}
          value={place.topicId === root?.id ? '' : place.topicId}
          onChange={(topicId) => onChange({ topicId: topicId || (root?.id ?? place.topicId) })}
          label={t('topic')}
          anyLabel={t('noTopic')}
        />
        <NewTopic
          subjectId={subjectId}
          chosenId={place.topicId}
          onMade={(topicId) => onChange({ topicId })}
        />
      </div>
      <DifficultyField
        label={t('difficulty')}
        description={t('difficultyHint')}
        value={place.difficulty}
        onChange={(difficulty) => onChange({ difficulty })}
      />
      <TagsInput
        size="md"
        label={t('tags')}
        description={t('tagsHint')}
        data={tags.map(({ value }) => value)}
        maxTags={30}
        acceptValueOnBlur
        value={place.tags}
        onChange={(next) => onChange({ tags: next.map((tag) => tag.slice(0, 60)) })}
      />
      <VisibilityField value={place} onChange={onChange} />
    </div>
  );
}
