import type { Visibility } from '@debrief/contracts';
import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import { useGroups } from '../../../use-whole-lists.ts';

interface Seen {
  visibility: Visibility;
  groupId: string | null;
}

interface VisibilityFieldProps {
  value: Seen;
  onChange: (value: Seen) => void;
}

const choices = ['everyone', 'group', 'private'] as const;

/** Who may find the question and use it. */
export function VisibilityField({ value, onChange }: VisibilityFieldProps) {
  const t = useTranslations('bank.visibility');
  const groups = useGroups().data ?? [];
  const taught = groups.filter((group) => group.myPart === 'tutor');
  const choose = (next: string) => {
    const visibility = choices.find((each) => each === next) ?? 'everyone';
    onChange({ visibility, groupId: visibility === 'group' ? (taught[0]?.id ?? null) : null });
  };
  return (
    <>
      <Radio.Group size="md" label={t('label')} value={value.visibility} onChange={choose}>
        <Stack gap={0}>
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(choice)}
              {...touchRow}
              disabled={choice === 'group' && taught.length === 0 && value.visibility !== 'group'}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.visibility === 'group' && taught.length > 0 && (
        <NativeSelect
          label={t('chooseGroup')}
          data={taught.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.groupId ?? ''}
          onChange={(event) => onChange({ visibility: 'group', groupId: event.currentTarget.value })}
        />
      )}
    </>
  );
}
