import { type ApiKeyAllowance, apiKeyAllowanceBounds, usualApiKeyAllowance } from '@debrief/contracts';
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EditForm } from '../../../ui/edit-form.tsx';
import classes from '../api-keys.module.css';

interface AllowanceFormProps {
  /** Of the key. */
  name: string;
  allowance: ApiKeyAllowance;
  isBusy: boolean;
  error: unknown;
  onClose: () => void;
  onSave: (allowance: ApiKeyAllowance) => void;
}

const parts = ['calls', 'seconds', 'burst'] as const;
type Part = (typeof parts)[number];

/** So many calls in so many seconds in the long run, and so many at once. */
export function AllowanceForm({ name, allowance, onSave, ...form }: AllowanceFormProps) {
  const t = useTranslations('people.keys');
  const [wanted, setWanted] = useState<Record<Part, number | string>>({ ...allowance });
  const read = readAllowance(wanted);
  const save = () => {
    if (read) onSave(read);
  };
  return (
    <EditForm {...form} name={t('changeOf', { name })} label={t('save')} onSave={save}>
      {() => (
        <>
          <div className={classes.allowance}>
            {parts.map((part) => (
              <NumberInput
                key={part}
                label={t(part)}
                allowDecimal={false}
                allowNegative={false}
                hideControls
                value={wanted[part]}
                error={!isWithin(part, wanted[part]) && t('outside', boundsOf(part))}
                onChange={(value) => setWanted({ ...wanted, [part]: value })}
              />
            ))}
          </div>
          <p className={classes.soft} role="status">
            {read && t('means', read)}
          </p>
          <div>
            <Button variant="subtle" color="gray" px="xs" onClick={() => setWanted(usualApiKeyAllowance)}>
              {t('usual')}
            </Button>
          </div>
        </>
      )}
    </EditForm>
  );
}

function boundsOf(part: Part) {
  const [min, max] = apiKeyAllowanceBounds[part];
  return { min, max };
}

function isWithin(part: Part, value: number | string): value is number {
  const { min, max } = boundsOf(part);
  return typeof value === 'number' && value >= min && value <= max;
}

function readAllowance({ calls, seconds, burst }: Record<Part, number | string>): ApiKeyAllowance | null {
  if (!isWithin('calls', calls) || !isWithin('seconds', seconds) || !isWithin('burst', burst)) return null;
  return { calls, seconds, burst };
}
