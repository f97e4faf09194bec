import type { CivilDate } from '@debrief/core';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './day-fields.module.css';
import type { PlanValues } from './plan-values.ts';

interface DayFieldsProps {
  form: UseFormReturnType<PlanValues>;
  today: CivilDate;
}

/** Any Monday names the days. */
const someMonday = Date.UTC(2024, 0, 1, 12);

/** Which weekdays are for studying, and holidays. */
export function DayFields({ form, today }: DayFieldsProps) {
  const t = useTranslations('plan.days');
  const format = useFormatter();
  const name = (index: number) =>
    format.dateTime(new Date(someMonday + index * 86_400_000), { timeZone: 'UTC', weekday: 'long' });
  const kinds = (['full', 'easy', 'off'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('weekdays')}</legend>
        <p className={classes.hint}>{t('weekdaysHint')}</p>
        {form.values.weekdays.map((_, index) => (
          <NativeSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: a week has its seven days in this order.
            key={index}
            label={<span data-content>{name(index)}</span>}
            classNames={{ root: classes.weekday }}
            data={kinds}
            {...form.getInputProps(`weekdays.${index}`)}
          />
        ))}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('holidays')}</legend>
        <p className={classes.hint}>{t('holidaysHint')}</p>
        {form.values.holidays.map((_, index) => (
          <Holiday
            // biome-ignore lint/suspicious/noArrayIndexKey: two empty ones are alike.
            key={index}
            form={form}
            index={index}
            today={today}
          />
        ))}
        <Button
          variant="default"
          onClick={() => form.insertListItem('holidays', { from: '', to: '' })}
          disabled={form.values.holidays.length >= 50}
        >
          {t('addHoliday')}
        </Button>
      </fieldset>
    </>
  );
}

function Holiday({ form, index, today }: DayFieldsProps & { index: number }) {
  const t = useTranslations('plan.days');
  const number = index + 1;
  return (
    <div className={classes.holiday}>
      <TextInput
        type="date"
        label={t('from', { number })}
        min={today}
        {...form.getInputProps(`holidays.${index}.from`)}
      />
      <TextInput
        type="date"
        label={t('to', { number })}
        min={form.values.holidays[index]?.from || today}
        {...form.getInputProps(`holidays.${index}.to`)}
      />
      <Button
        variant="subtle"
        color="gray"
        aria-label={t('removeHoliday', { number })}
        onClick={() => form.removeListItem('holidays', index)}
      >
        {t('remove')}
      </Button>
    </div>
  );
}
