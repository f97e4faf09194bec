import type { ApiKey, ApiScope, Role } from '@debrief/contracts';
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';
import { touchRow } from '../../ui/touch-row.ts';
import { useFirstField } from '../../ui/use-first-field.ts';
import classes from './api-keys.module.css';
import { AreaChoices } from './area-choices.tsx';
import {
  type Levels,
  type Preset,
  presetLevels,
  presetOf,
  presets,
  presetsFor,
  toLevels,
  toScopes,
} from './scopes.ts';

interface KeyFormProps {
  apiKey?: ApiKey;
  role: Role;
  label: string;
  isBusy: boolean;
  error: unknown;
  /** Null: it cannot be closed. */
  onClose: (() => void) | null;
  onSave: (settings: { name: string; scopes: ApiScope[] }) => void;
  /** More to say, before the button. */
  children?: ReactNode;
}

type Choice = Preset | 'exact';

/** How a key is called and what it is for. */
export function KeyForm({ apiKey, role, label, isBusy, error, onClose, onSave, children }: KeyFormProps) {
  const t = useTranslations('apiKeys');
  const app = useTranslations('app');
  const opened = useFirstField(onClose !== null);
  const [name, setName] = useState(apiKey?.name ?? '');
  const [choice, setChoice] = useState<Choice>(() =>
    apiKey ? (presetOf(apiKey.scopes, role) ?? 'exact') : 'read',
  );
  const [exact, setExact] = useState<Levels>(() => toLevels(apiKey?.scopes ?? []));
  // One that a key already has is kept.
  const offered = presets.filter((each) => each === choice || presetsFor(role).includes(each));
  const [isTried, setTried] = useState(false);
  const scopes = toScopes(choice === 'exact' ? exact : presetLevels(choice, role));
  const choose = (value: string) => {
    // Whoever wants it exactly begins with what was chosen.
    if (value === 'exact' && choice !== 'exact') setExact(presetLevels(choice, role));
    setChoice(value as Choice);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && scopes.length > 0) onSave({ name: name.trim(), scopes });
  };
  return (
    <form ref={opened} onSubmit={save} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          autoComplete="off"
          maxLength={60}
          className={classes.narrow}
          value={name}
          error={isTried && name.trim() === '' ? t('nameMissing') : undefined}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Radio.Group
          label={t('whatFor')}
          value={choice}
          onChange={choose}
          error={isTried && scopes.length === 0 ? t('scopesMissing') : undefined}
        >
          <div className={classes.choices}>
            {[...offered, 'exact' as const].map((each) => (
              <Radio key={each} {...touchRow} value={each} label={t(`presets.${each}`)} />
            ))}
          </div>
        </Radio.Group>
        {choice === 'exact' && <AreaChoices role={role} levels={exact} onChange={setExact} />}
        {children}
        <FailureLine error={error} />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {label}
          </Button>
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
