import type { ApiKey, ApiScope, Role } from '@debrief/contracts';
import { Radio, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EditForm } from '../../ui/edit-form.tsx';
import { touchRow } from '../../ui/touch-row.ts';
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
  const [name, setName] = useState(apiKey?.name ?? '');
  const [choice, setChoice] = useState<Choice>(() =>
    apiKey ? (presetOf(apiKey.scopes, role) ?? 'exact') : 'read',
  );
  const [exact, setExact] = useState<Levels>(() => toLevels(apiKey?.scopes ?? []));
  // One that a key already has is kept.
  const offered = presets.filter((each) => each === choice || presetsFor(role).includes(each));
  const scopes = toScopes(choice === 'exact' ? exact : presetLevels(choice, role));
  const choose = (value: string) => {
    // Whoever wants it exactly begins with what was chosen.
    if (value === 'exact' && choice !== 'exact') setExact(presetLevels(choice, role));
    setChoice(value as Choice);
  };
  const save = () => {
    if (name.trim() !== '' && scopes.length > 0) onSave({ name: name.trim(), scopes });
  };
  return (
    <EditForm label={label} isBusy={isBusy} error={error} onClose={onClose} onSave={save}>
      {(isTried) => (
        <>
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
        </>
      )}
    </EditForm>
  );
}
