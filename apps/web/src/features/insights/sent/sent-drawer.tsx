import type { SentQuestion } from '@debrief/contracts';
import { Button, CopyButton, Drawer, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './sent-drawer.module.css';

interface SentDrawerProps {
  attemptId: string;
  onClose: () => void;
}

/** What left for a model, as it was: text, never markup. */
export function SentDrawer({ attemptId, onClose }: SentDrawerProps) {
  const t = useTranslations('insight.sent');
  const app = useTranslations('app');
  const isNarrow = useMediaQuery('(max-width: 48rem)');
  const sent = useQuery(useTRPC().insights.sent.queryOptions({ attemptId }));
  return (
    <Drawer
      opened
      onClose={onClose}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '85%' : 'xl'}
      title={t('title')}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <QueryView query={sent} skeleton={<Skeleton height="12rem" />}>
        {(question) =>
          question.kind === 'sent' ? <Sent question={question} /> : <Nothing why={question.why} />
        }
      </QueryView>
    </Drawer>
  );
}

function Sent({ question }: { question: SentQuestion & { kind: 'sent' } }) {
  const t = useTranslations('insight.sent');
  const format = useFormatter();
  const { instructions, prompt, model, sentAt } = question;
  const time = format.dateTime(new Date(sentAt), { dateStyle: 'medium', timeStyle: 'short' });
  const name = (words: React.ReactNode) => <span data-content>{words}</span>;
  return (
    <div className={classes.sent}>
      <p>
        {t('about')} {t('never')}
      </p>
      <p className={classes.to}>
        {t.rich('to', { name: model.slice(model.indexOf(':') + 1), time, model: name })}
      </p>
      <CopyButton value={`${instructions}\n\n${prompt}`}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
      <Block title={t('prompt')} text={prompt} />
      <Block title={t('instructions')} text={instructions} />
    </div>
  );
}

function Block({ title, text }: { title: string; text: string }) {
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys, too. */}
      <pre className={classes.text} data-content tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}

function Nothing({ why }: { why: (SentQuestion & { kind: 'nothing' })['why'] }) {
  const t = useTranslations('insight.sent');
  const reasons = useTranslations('insight.why');
  return <p>{why ? `${t('nothing')} ${reasons(why)}` : t('unknown')}</p>;
}
