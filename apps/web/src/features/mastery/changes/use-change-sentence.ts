import type { MasteryChange, MasteryReason } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { chooseReasons } from './choose-reasons.ts';

/** "From 65 to 75 because you got 3 hard questions right." */
export function useChangeSentence(change: MasteryChange, who: 'you' | 'student'): string {
  const t = useTranslations('mastery.changes');
  const format = useFormatter();
  const { because, although } = chooseReasons(change);
  const words = (reasons: readonly MasteryReason[]) =>
    format.list(
      reasons.map(({ code, count, points }) =>
        t(`reasons.${code}`, { count, who, way: points < 0 ? 'down' : 'up' }),
      ),
      { type: 'conjunction' },
    );
  const [from, to] = [Math.round(change.from ?? change.to), Math.round(change.to)];
  if (because.length === 0) return t(change.from === null ? 'firstPlain' : 'stayed', { to, who });
  const values = { from, to, because: words(because), although: words(although) };
  if (change.from === null) return t('firstBecause', values);
  const way = from === to ? 'same' : to > from ? 'up' : 'down';
  return t(although.length > 0 ? `although.${way}` : `because.${way}`, values);
}
