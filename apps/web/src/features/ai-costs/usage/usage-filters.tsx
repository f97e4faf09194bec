import type { GetUsage, UsageReport } from '@debrief/contracts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFeatureName } from '../use-feature-name.ts';
import classes from './usage.module.css';
import { filterNames, groupings, lastDays, type UsageSearch } from './usage-search.ts';

const ranges = [7, 30, 90, 365] as const;

interface UsageFiltersProps {
  search: UsageSearch;
  ask: GetUsage;
  report: UsageReport | undefined;
}

/** Which days, summed by what, and the steps that led down to here, each of which can be taken back. */
export function UsageFilters({ search, ask, report }: UsageFiltersProps) {
  const t = useTranslations('costs.usage');
  const navigate = useNavigate();
  const go = (next: UsageSearch) => void navigate({ to: '/admin/usage', search: next });
  const range = ranges.find((count) => {
    const days = lastDays(count);
    return days.from === ask.from && days.to === ask.to;
  });
  return (
    <section className={classes.filters} aria-label={t('filters')}>
      <div className={classes.fields}>
        <NativeSelect
          label={t('range')}
          value={range ?? 'other'}
          onChange={({ currentTarget: { value } }) =>
            value !== 'other' && go({ ...search, ...lastDays(Number(value)) })
          }
          data={[
            ...ranges.map((count) => ({ value: String(count), label: t('lastDays', { count }) })),
            { value: 'other', label: t('otherDays'), disabled: range !== undefined },
          ]}
        />
        <DayField
          label={t('from')}
          day={ask.from}
          max={ask.to}
          onChange={(from) => go({ ...search, from, to: ask.to })}
        />
        <DayField
          label={t('to')}
          day={ask.to}
          min={ask.from}
          onChange={(to) => go({ ...search, from: ask.from, to })}
        />
        <NativeSelect
          label={t('by')}
          value={ask.groupBy}
          onChange={({ currentTarget: { value } }) =>
            go({ ...search, by: groupings.find((each) => each === value) })
          }
          data={groupings.map((value) => ({ value, label: t(`grouping.${value}`) }))}
        />
      </div>
      <p className={classes.soft}>{t('utc')}</p>
      <Steps search={search} report={report} onChange={go} />
    </section>
  );
}

interface DayFieldProps {
  label: string;
  day: string;
  min?: string;
  max?: string;
  onChange: (day: string) => void;
}

function DayField({ label, day, min, max, onChange }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={day}
      min={min}
      max={max}
      onChange={({ currentTarget }) =>
        currentTarget.validity.valid && currentTarget.value && onChange(currentTarget.value)
      }
    />
  );
}

function Steps({
  search,
  report,
  onChange,
}: {
  search: UsageSearch;
  report: UsageReport | undefined;
  onChange: (search: UsageSearch) => void;
}) {
  const t = useTranslations('costs.usage');
  const featureName = useFeatureName();
  const names = {
    feature: search.feature && featureName(search.feature),
    model: search.model,
    person: search.person && (report?.personName ?? t('unknownPerson')),
    group: search.group && (search.group === 'none' ? t('noGroup') : (report?.groupName ?? '…')),
  };
  const steps = filterNames.filter((name) => search[name] !== undefined);
  if (steps.length === 0) return null;
  return (
    <ul className={classes.steps} aria-label={t('only')}>
      {steps.map((name) => (
        <li key={name}>
          <Button
            variant="light"
            rightSection={<IconX aria-hidden="true" size={16} />}
            aria-label={t('takeBack', { what: names[name] ?? '' })}
            onClick={() => onChange({ ...search, [name]: undefined, by: name })}
          >
            {t(`grouping.${name}`)}: <span data-content>{names[name]}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
