import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import type { TopicRow } from './build-topic-rows.ts';
import classes from './topic-branch.module.css';
import { TopicFacts } from './topic-facts.tsx';

/** A topic with what it opens. */
export function TopicBranch({ row }: { row: TopicRow }) {
  const t = useTranslations('progress.topics');
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const hasChildren = row.children.length > 0;
  return (
    <li className={classes.branch}>
      <div className={classes.row}>
        {hasChildren ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setIsOpen(!isOpen)}
          >
            <IconChevronRight aria-hidden="true" size={18} stroke={2} className={classes.chevron} />
            <span data-content>{row.topicName}</span>
          </button>
        ) : (
          <span className={classes.name} data-content>
            {row.topicName}
          </span>
        )}
        <TopicFacts row={row} />
        <LinkButton
          to="/practise/$topicId"
          params={{ topicId: row.topicId }}
          variant="subtle"
          px="xs"
          aria-label={t('practiseTopic', { topic: row.topicName })}
        >
          {t('practise')}
        </LinkButton>
      </div>
      {hasChildren && (
        <ul id={listId} className={classes.children} hidden={!isOpen}>
          {isOpen && row.children.map((child) => <TopicBranch key={child.topicId} row={child} />)}
        </ul>
      )}
    </li>
  );
}
