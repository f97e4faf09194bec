import type { ImportedQuestion } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { withBlanks } from '../../../ui/stem-in-words.ts';
import { useKindWords } from '../use-kind-words.ts';
import classes from './import.module.css';
import { usePlaceText } from './use-place-text.ts';

const firstShown = 20;

export function TakenQuestions({ taken, count }: { taken: readonly ImportedQuestion[]; count: number }) {
  const t = useTranslations('import');
  const [showsAll, setShowsAll] = useState(false);
  if (taken.length === 0) return <p className={classes.words}>{t('noneHere')}</p>;
  const shown = showsAll ? taken : taken.slice(0, firstShown);
  return (
    <section className={classes.part}>
      <ul className={classes.list}>
        {shown.map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: questions of a file are known by their place in it.
          <Row key={index} question={question} />
        ))}
      </ul>
      {shown.length < taken.length && (
        <Button variant="default" mt="md" onClick={() => setShowsAll(true)}>
          {t('showAll', { count: taken.length })}
        </Button>
      )}
      {showsAll && taken.length < count && (
        <p className={classes.words}>{t('firstShown', { count: taken.length })}</p>
      )}
    </section>
  );
}

function Row({ question }: { question: ImportedQuestion }) {
  const t = useTranslations('import');
  const kindWords = useKindWords();
  const placeText = usePlaceText();
  const { place, stem, kind, topicPath, standing, notes } = question;
  return (
    <li className={classes.item}>
      <span className={classes.line}>{placeText(place)}</span>
      <div className={classes.what}>
        <Markdown>{kind === 'gap-fill' ? withBlanks(stem) : stem}</Markdown>
        <p className={classes.facts}>
          <span>{kindWords(kind)}</span>
          {topicPath.length > 0 && <span data-content>{topicPath.join(' › ')}</span>}
          {standing !== 'new' && <span>{t(`standings.${standing}`)}</span>}
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
