import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from './explained-option.module.css';

interface ExplainedOptionProps {
  isRight: boolean;
  isMine: boolean;
  isStruck?: boolean;
  /** A place in one's own answer (an item of an order, a gap): "right", not "the right answer". */
  isPlace?: boolean;
  explanation: string;
  lang: string;
  children: ReactNode;
}

/** An option after the fact: what it was, whether it was chosen, and why. Icon and words say it, colour only helps. */
export function ExplainedOption(props: ExplainedOptionProps) {
  const { isRight, isMine, explanation, lang, children } = props;
  const tags = useTags(props);
  const Icon = isRight ? IconCheck : IconX;
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

function useTags({ isRight, isMine, isStruck, isPlace }: ExplainedOptionProps): string[] {
  const t = useTranslations('review');
  if (isPlace) return [isRight ? t('placeRight') : isMine ? t('placeWrong') : t('placeNone')];
  const tags = [isRight && t('rightAnswer'), isMine && t('yourAnswer'), isStruck && t('struckOut')];
  return tags.filter((tag) => typeof tag === 'string');
}
