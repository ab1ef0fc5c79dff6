'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { focusPage } from '@/components/ui/focus-on-mount';
import { useToast } from '@/components/ui/toast';
import { isolated } from '@/lib/domain/text/isolating';
import type { AboutFilter, FilterList, SavedFilterView, SaveFilter } from '@/lib/schemas/work/filter';

export type FilterActions = {
  save: Action<z.input<typeof SaveFilter>, SavedFilterView>;
  remove: Action<z.input<typeof AboutFilter>, FilterList>;
};

type SavedFiltersProps = {
  list: 'work' | 'claims';
  /** Where the list stands. */
  path: string;
  /** What it is narrowed to now, as a query; empty where it isn't. */
  query: string;
  kept: readonly SavedFilterView[];
  actions: FilterActions;
};

/** The filters that somebody keeps for a list: each is a link; what the list is narrowed to now is kept under a name. */
export function SavedFilters({ list, path, query, kept, actions }: SavedFiltersProps) {
  if (kept.length === 0 && query === '') return null;
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-2 text-sm">
      {kept.length > 0 ? (
        <nav aria-label="Your filters">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {kept.map((filter) => (
              <Kept
                key={filter.id}
                filter={filter}
                path={path}
                current={filter.query === query}
                actions={actions}
              />
            ))}
          </ul>
        </nav>
      ) : null}
      {query === '' ? null : <Keep list={list} query={query} actions={actions} />}
    </div>
  );
}

type KeptProps = { filter: SavedFilterView; path: string; current: boolean; actions: FilterActions };

function Kept({ filter, path, current, actions }: KeptProps) {
  const say = useToast();
  const removing = useSubmit(actions.remove, {
    onDone: () => {
      say(`“${isolated(filter.name)}” is removed`);
      focusPage();
    },
  });
  return (
    <li className="flex items-center gap-1">
      <Link
        href={filter.query ? `${path}?${filter.query}` : path}
        aria-current={current ? 'page' : undefined}
        className="link aria-[current=page]:font-semibold aria-[current=page]:text-ink"
      >
        <bdi>{filter.name}</bdi>
      </Link>
      <Button
        variant="quiet"
        size="sm"
        pending={removing.pending}
        onClick={() => removing.submit({ filterId: filter.id })}
        icon={<X aria-hidden="true" className="size-3.5" />}
      >
        <span className="sr-only">
          Remove “<bdi>{filter.name}</bdi>”
        </span>
      </Button>
      <FormProblems state={removing} press="Remove" />
    </li>
  );
}

function Keep({ list, query, actions }: Pick<SavedFiltersProps, 'list' | 'query' | 'actions'>) {
  const say = useToast();
  const [name, setName] = useState('');
  const done = ({ name: kept }: SavedFilterView) => {
    setName('');
    say(`“${isolated(kept)}” is kept`);
  };
  const saving = useSubmit(actions.save, { onDone: done });
  return (
    <Disclosure summary="Keep this filter">
      <form
        noValidate
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          saving.submit({ list, name, query });
        }}
      >
        <FormProblems state={saving} press="Keep" idPrefix="keep" />
        <div className="flex flex-wrap items-end gap-2">
          <Field name="name" idPrefix="keep" label="Name of the filter" error={saving.issueFor('name')}>
            {(control) => (
              <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <Button type="submit" pending={saving.pending}>
            Keep
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
