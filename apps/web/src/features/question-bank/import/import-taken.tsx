import type { BankImport } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import classes from './import.module.css';
import { MakeQuiz } from './make-quiz.tsx';
import { MendRefused } from './mend-refused.tsx';
import { RefusedQuestions } from './refused-questions.tsx';

interface ImportTakenProps {
  file: BankImport;
  onOpen: (importId: string | undefined) => void;
}

/** The questions are in; next are a quiz of them, and what was refused. */
export function ImportTaken({ file, onOpen }: ImportTakenProps) {
  const t = useTranslations('import');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { report } = file;
  if (!report) return null;
  const { counts } = report;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {t('done', { count: counts.new + counts.changed })}
      </h2>
      <p className={classes.words}>{t('doneText')}</p>
      <Group gap="sm">
        {report.questionIds.length > 0 && <MakeQuiz file={file} questionIds={report.questionIds} />}
        <LinkButton variant="default" to="/questions" search={{ subject: file.options?.subjectId }}>
          {t('toBank')}
        </LinkButton>
        <Button variant="default" onClick={() => onOpen(undefined)}>
          {t('another')}
        </Button>
      </Group>
      {file.hasRefusedFile && <MendRefused file={file} onUploaded={onOpen} />}
      {counts.refused > 0 && <RefusedQuestions refused={report.refused} count={counts.refused} />}
    </section>
  );
}
