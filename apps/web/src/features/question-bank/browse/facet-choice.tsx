import { Button, Checkbox, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { touchRow } from '../../../ui/touch-row.ts';
import classes from './filters.module.css';

export interface FacetOption {
  value: string;
  label: ReactNode;
  count: number | undefined;
}

interface FacetChoiceProps {
  label: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChange: (chosen: string[] | undefined) => void;
  empty?: string;
  /** Says how many there are when only the first stand there. */
  moreLabel?: (count: number) => string;
}

const shownAtFirst = 8;

/** Any of these will do; beside each stands how many questions it has. */
export function FacetChoice({ label, options, chosen, onChange, empty, moreLabel }: FacetChoiceProps) {
  const [isWhole, { open }] = useDisclosure(false);
  const shown = isWhole || !moreLabel ? options : options.slice(0, shownAtFirst);
  return (
    <Checkbox.Group
      size="md"
      label={label}
      value={[...chosen]}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
    >
      <Stack gap={0}>
        {options.length === 0 && <p className={classes.none}>{empty}</p>}
        {shown.map(({ value, label: words, count }) => (
          <Checkbox
            key={value}
            value={value}
            {...touchRow}
            label={
              <span className={classes.facet}>
                <span>{words}</span>
                {count !== undefined && <span className={classes.count}>{count}</span>}
              </span>
            }
          />
        ))}
      </Stack>
      {moreLabel && shown.length < options.length && (
        <Button variant="subtle" size="compact-md" onClick={open}>
          {moreLabel(options.length)}
        </Button>
      )}
    </Checkbox.Group>
  );
}
