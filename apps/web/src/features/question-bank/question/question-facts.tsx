import type { QuestionDetail } from '@debrief/contracts';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { When } from '../../../ui/when.tsx';
import { StatusMark } from '../status-mark.tsx';
import { useKindWords } from '../use-kind-words.ts';
import classes from './question-page.module.css';

/** What is known of a question beside its words. */
export function QuestionFacts({ detail }: { detail: QuestionDetail }) {
  const t = useTranslations('bank.question');
  const visibility = useTranslations('bank.visibility');
  const kindWords = useKindWords();
  const { place, status, question, topicPath, version, currentVersion, ownerName } = detail;
  return (
    <Card title={t('facts')}>
      <dl className={classes.facts}>
        <Fact name={t('status')}>
          <StatusMark status={status} />
        </Fact>
        <Fact name={t('kind')}>{kindWords(question.kind)}</Fact>
        <Fact name={t('topic')}>
          <span data-content>{topicPath.join(' › ')}</span>
        </Fact>
        <Fact name={t('difficulty')}>{t('ofTen', { difficulty: place.difficulty })}</Fact>
        {place.tags.length > 0 && (
          <Fact name={t('tags')}>
            {place.tags.map((tag) => (
              <span key={tag} className={classes.tag} data-content>
                {tag}
              </span>
            ))}
          </Fact>
        )}
        <Fact name={t('version')}>{t('versionOf', { version, count: currentVersion })}</Fact>
        <Fact name={t('quizzes')}>{detail.quizCount}</Fact>
        <Fact name={t('attempts')}>{detail.attemptCount}</Fact>
        <Fact name={t('seenBy')}>{visibility(place.visibility)}</Fact>
        <Fact name={t('owner')}>{ownerName ? <span data-content>{ownerName}</span> : t('installation')}</Fact>
        <Fact name={t('changed')}>
          <When at={detail.updatedAt} as="ago" />
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
