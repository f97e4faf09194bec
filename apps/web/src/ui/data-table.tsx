// biome-ignore-all lint/a11y/noRedundantRoles: the roles keep it a table where the narrow layout takes its display away.
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  label: string;
  /** Names its row. */
  isHeading?: boolean;
  isNumber?: boolean;
  /** Its words say themselves what they are: no label stands before them where there are no columns. */
  isPlain?: boolean;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** For those who hear the table. */
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where there is no room for columns: every fact on a line of its own, or all of a row on one. */
  narrow?: 'lines' | 'line';
}

/** A table that becomes a list of labelled facts where there is no room for columns. */
export function DataTable<Row>({ caption, columns, rows, rowKey, narrow = 'lines' }: DataTableProps<Row>) {
  return (
    <table className={classes.table} role="table" data-narrow={narrow}>
      <VisuallyHidden component="caption">{caption}</VisuallyHidden>
      <thead className={classes.head} role="rowgroup">
        <tr role="row">
          {columns.map(({ label, isNumber }) => (
            <th key={label} scope="col" role="columnheader" data-number={isNumber}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.label} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({
  column: { label, isHeading, isNumber, isPlain, cell },
  row,
}: {
  column: Column<Row>;
  row: Row;
}) {
  if (isHeading) {
    return (
      <th scope="row" role="rowheader">
        {cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-label={isPlain ? undefined : label} data-number={isNumber}>
      {cell(row)}
    </td>
  );
}
