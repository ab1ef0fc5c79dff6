'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { OutsideLink } from '@/components/text/outside-link';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { anonymousUnlinked, linkLabels } from '@/lib/domain/source/links';
import { isolated } from '@/lib/domain/text/isolating';
import type { LinkView } from '@/lib/schemas/source/link';
import { type LinkActions, LinkForm } from './form';
import { periodOf } from './tree';

type Actions = LinkActions & {
  remove: Action<{ sourceId: string; linkId: string; version: number }, LinkView>;
};
type Props = { sourceId: string; links: readonly LinkView[]; actions: Actions; anonymous: boolean };

/** The links of a source with where each is known from, to be changed or taken back, and the form for one more. */
export function LinkList({ sourceId, links, actions, anonymous }: Props) {
  const [adding, setAdding] = useState(false);
  const standing = links.filter(({ removed }) => removed === null);
  const gone = links.filter(({ removed }) => removed !== null);
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3 empty:hidden">
        {standing.map((link) => (
          <LinkItem key={`${link.id} ${link.version}`} sourceId={sourceId} link={link} actions={actions} />
        ))}
      </ul>
      {adding && !anonymous ? (
        <LinkForm sourceId={sourceId} link={null} {...actions} onClose={() => setAdding(false)} />
      ) : null}
      {anonymous ? <p className="measure text-ink-muted">{anonymousUnlinked}</p> : null}
      {adding || anonymous ? null : (
        <Button className="w-fit" onClick={() => setAdding(true)}>
          Add a link
        </Button>
      )}
      {gone.length > 0 ? (
        <details className="text-sm">
          <summary className="w-fit font-semibold">Taken back ({gone.length})</summary>
          <ul className="grid gap-2 pt-2">
            {gone.map((link) => (
              <li key={link.id}>
                <Said link={link} />
                <span className="block text-ink-muted">
                  <span>Taken back by </span>
                  <bdi>{link.removed?.by?.name ?? 'somebody'}</bdi>
                  <span>, </span>
                  {link.removed ? <DateTime value={link.removed.at} /> : null}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

const Said = ({ link }: { link: LinkView }) => (
  <span>
    <bdi>{link.from.name}</bdi> {linkLabels[link.type].toLowerCase()} <bdi>{link.to.name}</bdi>{' '}
    {periodOf(link)}.
  </span>
);

function LinkItem({ sourceId, link, actions }: { sourceId: string; link: LinkView; actions: Actions }) {
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const removing = useSubmit(actions.remove, { onDone: () => router.refresh() });
  if (editing)
    return (
      <li>
        <LinkForm sourceId={sourceId} link={link} {...actions} onClose={() => setEditing(false)} />
      </li>
    );
  return (
    <li className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
      <p className="font-semibold">
        <Said link={link} />
      </p>
      <p dir="auto" className="text-sm wrap-anywhere">
        {link.basisUrl ? <OutsideLink href={link.basisUrl}>{link.basis}</OutsideLink> : link.basis}
      </p>
      <p className="text-sm text-ink-muted">
        <bdi>{link.by?.name ?? 'Somebody'}</bdi>, <DateTime value={link.at} />
      </p>
      <FormProblems state={removing} press="Take it back" />
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          aria-label={`Change the link to ${isolated(link.to.name)}`}
          onClick={() => setEditing(true)}
        >
          Change
        </Button>
        <Button
          size="sm"
          variant="quiet"
          aria-label={`Take it back: the link to ${isolated(link.to.name)}`}
          pending={removing.pending}
          onClick={() => removing.submit({ sourceId, linkId: link.id, version: link.version })}
        >
          Take it back
        </Button>
      </div>
    </li>
  );
}
