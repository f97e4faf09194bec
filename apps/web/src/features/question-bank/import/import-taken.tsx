import type { ImportReport } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { findByPath } from '../topic-tree-order.ts';
import { useTopics } from '../use-subjects.ts';
import classes from './import-preview.module.css';
import { RefusedQuestions } from './refused-questions.tsx';
import type { GiftFile } from './use-import-gift.ts';

interface ImportTakenProps {
  report: ImportReport;
  file: GiftFile;
  onAnother: () => void;
}

/** The questions are in; the next step is a quiz of them. */
export function ImportTaken({ report, file, onAnother }: ImportTakenProps) {
  const t = useTranslations('import');
  const heading = useRef<HTMLHeadingElement>(null);
  const topics = useTopics(file.subjectId).data ?? [];
  const topicIds = new Set(report.taken.flatMap(({ topicPath }) => findByPath(topics, topicPath)?.id ?? []));
  useEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {t('done', { count: report.taken.filter((each) => each.isNew).length })}
      </h2>
      <p className={classes.words}>{t('doneText')}</p>
      <Group gap="sm">
        <LinkButton
          to="/questions/new-quiz"
          search={{
            subject: file.subjectId,
            topics: [...topicIds].join(',') || undefined,
            count: Math.min(200, report.taken.length),
            title: file.fileName.replace(/\.\w+$/, '') || undefined,
          }}
        >
          {t('makeQuiz')}
        </LinkButton>
        <Button variant="default" onClick={onAnother}>
          {t('another')}
        </Button>
      </Group>
      <RefusedQuestions refused={report.refused} />
    </section>
  );
}
