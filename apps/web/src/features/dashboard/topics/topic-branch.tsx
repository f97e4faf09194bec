import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { TopicLink } from '../topic-link.tsx';
import { useViewpoint } from '../viewpoint.tsx';
import type { TopicRow } from './build-topic-rows.ts';
import classes from './topic-branch.module.css';
import { TopicFacts } from './topic-facts.tsx';

/** A topic with what it opens: its page by its name, what is in it by its arrow. */
export function TopicBranch({ row }: { row: TopicRow }) {
  const t = useTranslations('progress.topics');
  const { who } = useViewpoint();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const hasChildren = row.children.length > 0;
  return (
    <li className={classes.branch}>
      <div className={classes.row}>
        <div className={classes.name}>
          {hasChildren && (
            <button
              type="button"
              className={classes.toggle}
              aria-expanded={isOpen}
              aria-controls={listId}
              aria-label={t('partsOf', { topic: row.topicName })}
              onClick={() => setIsOpen(!isOpen)}
            >
              <IconChevronRight aria-hidden="true" size={18} stroke={2} className={classes.chevron} />
            </button>
          )}
          <TopicLink topicId={row.topicId} name={row.topicName} className={classes.link} />
        </div>
        <TopicFacts row={row} />
        {who === 'you' && (
          <LinkButton
            to="/practise/$topicId"
            params={{ topicId: row.topicId }}
            variant="subtle"
            px="xs"
            className={classes.practise}
            aria-label={t('practiseTopic', { topic: row.topicName })}
          >
            {t('practise')}
          </LinkButton>
        )}
      </div>
      {hasChildren && (
        <ul id={listId} className={classes.children} hidden={!isOpen}>
          {isOpen && row.children.map((child) => <TopicBranch key={child.topicId} row={child} />)}
        </ul>
      )}
    </li>
  );
}
