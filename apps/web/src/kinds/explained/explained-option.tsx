import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from './explained-option.module.css';

interface ExplainedOptionProps {
  isRight: boolean;
  isMine: boolean;
  isStruck?: boolean;
  explanation: string;
  lang: string;
  children: ReactNode;
}

/** An option after the fact: what it was, whether it was chosen, and why. Icon and words say it, colour only helps. */
export function ExplainedOption({
  isRight,
  isMine,
  isStruck = false,
  explanation,
  lang,
  children,
}: ExplainedOptionProps) {
  const t = useTranslations('review');
  const Icon = isRight ? IconCheck : IconX;
  const tags = [isRight && t('rightAnswer'), isMine && t('yourAnswer'), isStruck && t('struckOut')].filter(
    (tag) => tag !== false,
  );
  return (
    <li className={classes.option} data-right={isRight} data-mine={isMine}>
      <Icon className={classes.icon} aria-hidden="true" size={20} stroke={2} />
      <div className={classes.body}>
        <div className={classes.head}>
          <div className={classes.text}>{children}</div>
          {tags.length > 0 && (
            <p className={classes.tags}>
              {tags.map((tag) => (
                <span key={tag}>{tag}</span>
              ))}
            </p>
          )}
        </div>
        {explanation && (
          <div className={classes.why}>
            <Markdown lang={lang}>{explanation}</Markdown>
          </div>
        )}
      </div>
    </li>
  );
}
