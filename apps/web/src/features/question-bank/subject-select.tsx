import type { Subject } from '@debrief/contracts';
import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { NewSubject } from './new-subject.tsx';

interface SubjectSelectProps {
  subjects: readonly Subject[];
  value: string;
  onChange: (subjectId: string) => void;
}

export function SubjectSelect({ subjects, value, onChange }: SubjectSelectProps) {
  const t = useTranslations('questions');
  return (
    <div>
      <NativeSelect
        label={t('subject')}
        data={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <NewSubject onMade={onChange} />
    </div>
  );
}
