import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './filters.module.css';
import { useBankSearch } from './use-bank-search.ts';

const steps = Array.from({ length: 10 }, (_, index) => index + 1);

/** Turned around it still means the range between the two. */
export function DifficultyRange() {
  const t = useTranslations('bank');
  const [{ from, to }, change] = useBankSearch();
  const set = (end: 'from' | 'to', value: string) => {
    const range = { from, to, [end]: value === '' ? undefined : Number(value) };
    const isTurned = range.from !== undefined && range.to !== undefined && range.from > range.to;
    change(isTurned ? { from: range.to, to: range.from } : range);
  };
  const data = [{ value: '', label: t('any') }, ...steps.map(String)];
  return (
    <fieldset className={classes.range}>
      <legend>{t('difficulty')}</legend>
      <NativeSelect
        label={t('from')}
        data={data}
        value={from?.toString() ?? ''}
        onChange={(event) => set('from', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('to')}
        data={data}
        value={to?.toString() ?? ''}
        onChange={(event) => set('to', event.currentTarget.value)}
      />
    </fieldset>
  );
}
