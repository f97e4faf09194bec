import type { ColumnMapping as Columns, TableSketch } from '@debrief/contracts';
import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './column-mapping.module.css';
import { SavedMappings } from './saved-mappings.tsx';
import { useFieldWords } from './use-field-words.ts';

interface ColumnMappingProps {
  table: TableSketch;
  columns: Columns;
  onChange: (columns: Columns) => void;
}

/** Which column holds what, over the first rows of the table. */
export function ColumnMapping({ table, columns, onChange }: ColumnMappingProps) {
  const t = useTranslations('import.columns');
  const { fields } = useFieldWords();
  const fieldOf = (heading: string) => Object.keys(columns).find((field) => columns[field] === heading) ?? '';
  const assign = (heading: string, field: string) => {
    const others = Object.entries(columns).filter(([each, column]) => each !== field && column !== heading);
    onChange(Object.fromEntries(field ? [...others, [field, heading]] : others));
  };
  return (
    <section aria-label={t('title')}>
      <p>{t('lead')}</p>
      {!columns.question && <p role="alert">{t('needsQuestion')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys, too. */}
      <section className={classes.scroll} aria-label={t('rows')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {table.headings.map((heading) => (
                <th key={heading} scope="col">
                  <span className={classes.heading} data-content>
                    {heading}
                  </span>
                  <NativeSelect
                    aria-label={t('holds', { heading })}
                    data={[{ value: '', label: t('nothing') }, ...fields]}
                    value={fieldOf(heading)}
                    onChange={(event) => assign(heading, event.currentTarget.value)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone.
              <tr key={index}>
                {table.headings.map((heading, place) => (
                  <td key={heading} data-content>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SavedMappings headings={table.headings} columns={columns} onChoose={onChange} />
    </section>
  );
}
