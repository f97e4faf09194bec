import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from './explained-option.module.css';

/** Why the right answer is right. */
export function Explanation({ children, lang }: { children: string; lang: string }) {
  const t = useTranslations('review');
  if (!children) return null;
  return (
    <div className={classes.general}>
      <p className={classes.label}>{t('why')}</p>
      <Markdown lang={lang}>{children}</Markdown>
    </div>
  );
}
