import Form from 'next/form';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';

type FilterFormProps = {
  /** The list that it narrows: its address without a query. */
  action: string;
  /** "Filter claims". */
  label: string;
  /** Where nothing is filtered; null where nothing is. */
  clear: string | null;
  /** In one row at every width, where the fields are few. */
  inRow?: boolean;
  children: ReactNode;
};

/** Narrows a list. A form that asks by address, so that it works without a script and can be shared. */
export const FilterForm = ({ action, label, clear, inRow = false, children }: FilterFormProps) => (
  <search>
    <Form
      action={action}
      aria-label={label}
      className={cx('items-center gap-x-3 gap-y-2.5', inRow ? 'flex flex-wrap' : inColumns)}
    >
      {children}
      <div className={cx('flex gap-2', !inRow && 'col-span-2')}>
        <Button type="submit">Filter</Button>
        {clear ? (
          <ButtonLink href={clear} variant="quiet">
            Clear
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  </search>
);

const inColumns = 'grid grid-cols-2 lg:flex lg:flex-wrap';
