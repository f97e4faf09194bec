import type { LimitTarget } from '@debrief/contracts';
import { Input, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PersonField } from '../../../../ui/person-field.tsx';
import { useGroups } from '../../../../use-whole-lists.ts';

const scopes = ['everybody', 'role', 'group', 'person'] as const;
const roles = ['student', 'tutor', 'admin'] as const;
type Scope = (typeof scopes)[number];

interface TargetFieldProps {
  target: LimitTarget | null;
  onChange: (target: LimitTarget | null) => void;
  error: string | false;
}

/** Whom a limit is for: a scope, then which of it. */
export function TargetField({ target, onChange, error }: TargetFieldProps) {
  const t = useTranslations('limits');
  const [scope, setScope] = useState<Scope>(target?.scope ?? 'everybody');
  const choose = (next: Scope) => {
    setScope(next);
    onChange(
      next === 'everybody' ? { scope: next } : next === 'role' ? { scope: next, role: 'student' } : null,
    );
  };
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('form.target')}
        value={scope}
        onChange={({ currentTarget }) => choose(currentTarget.value as Scope)}
        data={scopes.map((each) => ({ value: each, label: t(`form.scopes.${each}`) }))}
      />
      {scope === 'role' && (
        <NativeSelect
          label={t('form.role')}
          value={target?.scope === 'role' ? target.role : 'student'}
          onChange={({ currentTarget }) =>
            onChange({ scope: 'role', role: currentTarget.value as (typeof roles)[number] })
          }
          data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
      )}
      {scope === 'group' && <ClassField onChange={onChange} />}
      {scope === 'person' && (
        <PersonField onChange={(personId) => onChange(personId ? { scope: 'person', personId } : null)} />
      )}
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  );
}

function ClassField({ onChange }: Pick<TargetFieldProps, 'onChange'>) {
  const t = useTranslations('limits.form');
  const groups = useGroups();
  const classes = groups.data ?? [];
  return (
    <NativeSelect
      label={t('class')}
      description={groups.data?.length === 0 ? t('noClass') : undefined}
      onChange={({ currentTarget: { value } }) => onChange(value ? { scope: 'group', groupId: value } : null)}
      data={[
        { value: '', label: t('choose') },
        ...classes.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
