import type { ImportReport } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { useKindWords } from '../use-kind-words.ts';
import classes from './import-preview.module.css';

type Taken = ImportReport['taken'];

const firstShown = 20;

export function TakenQuestions({ taken }: { taken: Taken }) {
  const t = useTranslations('import');
  const [showsAll, setShowsAll] = useState(false);
  if (taken.length === 0) return null;
  const shown = showsAll ? taken : taken.slice(0, firstShown);
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{t('taken', { count: taken.length })}</h3>
      <ul className={classes.list}>
        {shown.map((question) => (
          <Row key={question.line} question={question} />
        ))}
      </ul>
      {shown.length < taken.length && (
        <Button variant="default" mt="md" onClick={() => setShowsAll(true)}>
          {t('showAll', { count: taken.length })}
        </Button>
      )}
    </section>
  );
}

function Row({ question: { line, stem, kind, topicPath, isNew, notes } }: { question: Taken[number] }) {
  const t = useTranslations('import');
  const kindWords = useKindWords();
  return (
    <li className={classes.item}>
      <span className={classes.line}>{t('line', { line })}</span>
      <div className={classes.what}>
        <Markdown>{stem}</Markdown>
        <p className={classes.facts}>
          <span>{kindWords(kind)}</span>
          {topicPath.length > 0 && <span data-content>{topicPath.join(' › ')}</span>}
          {!isNew && <span>{t('known')}</span>}
        </p>
        {notes.map((note) => (
          <p key={note} className={classes.facts} data-content>
            {note}
          </p>
        ))}
      </div>
    </li>
  );
}
