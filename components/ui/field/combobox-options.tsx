'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, Plus } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Spinner } from '@/components/ui/waiting/spinner';
import { isolated } from '@/lib/domain/text/isolating';
import type { ComboboxOption } from './combobox-rows';

type ComboboxOptionsProps = {
  /** The id of the field's label, which names the list too. */
  labelledBy: string;
  /** Where the list stands in the document: inside its field, so that it belongs to the same landmark or dialog. */
  place: RefObject<HTMLElement | null>;
  /** How many were found, that it searches, or that it failed; read out politely. */
  status: string;
  busy: boolean;
  createLabel: ((name: string) => ReactNode) | undefined;
};

/**
 * The list under a `Combobox`: a line that says how the search went, the matches, the row that creates. A plain box stands in
 * for Base UI's Popup, which would hide the label and the rest of the page from screen readers while the list is open.
 */
export function ComboboxOptions({ labelledBy, place, status, busy, createLabel }: ComboboxOptionsProps) {
  return (
    <Base.Portal container={place}>
      <Base.Positioner sideOffset={4} positionMethod="fixed" className="z-40">
        <div
          aria-busy={busy || undefined}
          className="w-(--anchor-width) max-w-(--available-width) rounded-sm border border-rule-strong bg-raised text-ink shadow-popup"
        >
          <div className="max-h-[min(var(--available-height),22rem)] overflow-y-auto overscroll-contain py-1">
            <Base.Status className="flex min-h-7 items-center gap-2 px-3 text-xs text-ink-muted">
              {busy ? <Spinner /> : null}
              <span>{status}</span>
            </Base.Status>
            <Base.List aria-labelledby={labelledBy}>
              {(option: ComboboxOption) => (
                <OptionRow key={option.id} option={option} createLabel={createLabel} />
              )}
            </Base.List>
          </div>
        </div>
      </Base.Positioner>
    </Base.Portal>
  );
}

const row =
  'grid min-h-10 cursor-default grid-cols-[1.25rem_1fr] items-baseline gap-2 px-3 py-1.5 outline-none data-highlighted:bg-accent-wash data-highlighted:shadow-[inset_3px_0_0_var(--color-accent)] rtl:data-highlighted:shadow-[inset_-3px_0_0_var(--color-accent)] forced-colors:data-highlighted:outline-2';

function OptionRow({
  option,
  createLabel,
}: {
  option: ComboboxOption;
  createLabel: ComboboxOptionsProps['createLabel'];
}) {
  if (option.create) {
    return (
      <Base.Item value={option} className={`${row} border-t border-rule font-semibold text-accent`}>
        <Plus aria-hidden="true" className="size-4 self-center" />
        <span className="col-start-2">
          {createLabel?.(option.name) ?? `Create “${isolated(option.name)}”`}
        </span>
      </Base.Item>
    );
  }
  return (
    <Base.Item value={option} className={row}>
      <Base.ItemIndicator className="self-center">
        <Check aria-hidden="true" className="size-4" />
      </Base.ItemIndicator>
      <div className="col-start-2 min-w-0">
        <bdi className="block">{option.name}</bdi>
        {option.detail ? <div className="text-xs text-ink-muted">{option.detail}</div> : null}
      </div>
    </Base.Item>
  );
}
