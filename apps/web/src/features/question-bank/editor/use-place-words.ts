import { useTranslations } from 'use-intl';
import type { Messages } from '../../../messages/index.ts';

type Lists = keyof Messages['bank']['places']['one'];
type Fields = keyof Messages['bank']['places']['field'];

/** "options[2].text" is "Option 3, Text"; what has no words here is shown as it is. */
export function usePlaceWords() {
  const t = useTranslations('bank.places');
  const wordOf = (segment: string) => {
    const [, name = segment, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(segment) ?? [];
    const one = `one.${name as Lists}` as const;
    if (index !== undefined && t.has(one)) return t(one, { number: Number(index) + 1 });
    const field = `field.${name as Fields}` as const;
    return t.has(field) ? t(field) : segment;
  };
  return (place: string) => place.split('.').map(wordOf).join(', ');
}
