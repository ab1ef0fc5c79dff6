'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field/notes';
import { type HopDraft, withEarlierLink } from './draft';
import { type AttributionFieldsProps, fieldOf } from './field-props';
import { AttributionHop } from './hop';

/** The most links that a chain may have, as the schema has it. */
const MAX_HOPS = 8;

/** The chain from the origin to the article: one picker in the common case, drawn as a line from two links on. */
export function AttributionChain(props: AttributionFieldsProps) {
  const { value, onChange, outlet } = props;
  const { hops } = value;
  const [added, setAdded] = useState<string | null>(null);
  const drawn = hops.length > 1;
  const { error, name, idPrefix } = fieldOf(props, 'hops');
  const change = (key: string, next: Partial<HopDraft>) =>
    onChange({ ...value, hops: hops.map((hop) => (hop.key === key ? { ...hop, ...next } : hop)) });
  const remove = (key: string) => onChange({ ...value, hops: hops.filter((hop) => hop.key !== key) });
  const nobody = !drawn && hops[0]?.named === false;
  return (
    <div id={`${idPrefix ?? 'field'}-${name}`} tabIndex={-1} className="grid gap-3">
      {nobody ? null : (
        <ol aria-label={drawn ? 'From the origin to the article' : 'Source'} className="grid gap-3">
          {hops.map((hop, index) => (
            <AttributionHop
              key={hop.key}
              fields={props}
              hop={hop}
              index={index}
              next={nextName(hops, index, outlet)}
              drawn={drawn}
              entered={hop.key === added}
              onChange={(next) => change(hop.key, next)}
              onRemove={drawn ? () => remove(hop.key) : null}
            />
          ))}
          {drawn ? (
            <li className="border-s-2 border-ink ps-4 font-serif font-semibold">
              <bdi>{outlet}</bdi>
              <span className="font-sans text-sm font-normal text-ink-muted"> prints it</span>
            </li>
          ) : null}
        </ol>
      )}
      <FieldError id={`${idPrefix ?? 'field'}-${name}-error`}>{error}</FieldError>
      {hops.length < MAX_HOPS ? (
        <Button
          size="sm"
          variant="quiet"
          className="w-fit"
          icon={<Plus aria-hidden="true" className="size-4" />}
          onClick={() => {
            const next = withEarlierLink(value);
            setAdded(next.hops[0]?.key ?? null);
            onChange(next);
          }}
        >
          {drawn ? 'And who told the first of them?' : 'Who told them? Add an earlier link'}
        </Button>
      ) : null}
    </div>
  );
}

/** To whom a link passed it on: the next speaker, or the paper. */
function nextName(hops: readonly HopDraft[], index: number, outlet: string): string {
  const next = hops[index + 1];
  if (!next) return outlet;
  return next.source?.name ?? (next.named ? 'the next link' : 'somebody the article does not name');
}
