import { useTranslations } from 'use-intl';
import { readMediaName, useMediaUrl } from './media.ts';
import classes from './media-view.module.css';

interface MediaProps {
  src: unknown;
  words: string;
  /** False inside an option, where nothing but the option itself is to be clicked. */
  hasLink: boolean;
}

/**
 * Our own pictures and sounds. A picture from elsewhere would tell a stranger who reads what and when: it is not loaded,
 * its words lead there.
 */
export function Media({ src, words, hasLink }: MediaProps) {
  const name = typeof src === 'string' ? readMediaName(src) : null;
  if (name)
    return name.isAudio ? (
      <Sound hash={name.hash} words={words} />
    ) : (
      <Picture hash={name.hash} words={words} />
    );
  const isLink = hasLink && typeof src === 'string' && /^https?:/i.test(src);
  if (!isLink) return <em>{words}</em>;
  return (
    <a href={src} target="_blank" rel="noopener noreferrer nofollow">
      {words || src}
    </a>
  );
}

function Picture({ hash, words }: { hash: string; words: string }) {
  return (
    <img src={useMediaUrl(hash)} alt={words} loading="lazy" decoding="async" className={classes.picture} />
  );
}

function Sound({ hash, words }: { hash: string; words: string }) {
  const t = useTranslations('media');
  return (
    <span className={classes.sound}>
      <span aria-hidden="true">{words}</span>
      {/* biome-ignore lint/a11y/useMediaCaption: what is heard is said in its words; a sound has no picture to caption. */}
      <audio controls preload="none" src={useMediaUrl(hash)} aria-label={words || t('sound')} />
    </span>
  );
}
