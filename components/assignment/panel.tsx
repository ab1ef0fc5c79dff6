'use client';

import { Section } from '@/components/ui/section';
import { useKeepsFocus } from '@/components/ui/use-keeps-focus';
import { dutyLabels } from '@/lib/domain/assignment/assignment';
import type { AssignmentList } from '@/lib/schemas/assignment';
import type { AssignmentActions } from './actions';
import { DueForm } from './due-form';
import { Give } from './give';
import { HeldRow } from './held-row';
import { Take } from './take';

type PanelProps = { list: AssignmentList; me: string; editor: boolean; actions: AssignmentActions };

/** Who has a claim, when it is due, and what this person may do about it. Draws nothing where there is nothing of it. */
export function AssignmentPanel({ list, me, editor, actions }: PanelProps) {
  const shown = list.items.filter(isOfNow);
  const part = useKeepsFocus<HTMLDivElement>();
  if (list.duty === null && list.due === null && !editor) return null;
  return (
    <Section id="assignment" title="Who has it">
      <div ref={part} tabIndex={-1} className="grid gap-4 outline-none">
        {list.duty === null ? null : <Standing list={list} shown={shown} />}
        {shown.length > 0 ? (
          <ul className="grid gap-3">
            {shown.map((item) => (
              <HeldRow
                key={item.id}
                item={item}
                mine={item.person.id === me}
                people={list.may.people}
                change={actions.change}
              />
            ))}
          </ul>
        ) : null}
        {list.may.take ? <Take list={list} take={actions.take} /> : null}
        {list.may.assign ? <Give list={list} assign={actions.assign} /> : null}
        <DueForm list={list} editor={editor} set={actions.due} />
      </div>
    </Section>
  );
}

/** What holds, and what ended without anybody having done it. */
const isOfNow = ({ standing }: AssignmentList['items'][number]): boolean =>
  ['HOLDS', 'LAPSED', 'STEPPED_ASIDE', 'GIVEN_BACK', 'DONE'].includes(standing);

function Standing({ list, shown }: { list: AssignmentList; shown: AssignmentList['items'] }) {
  if (list.lacking)
    return (
      <p className="text-sm font-semibold text-warning">
        Somebody stepped aside, and nobody is left to take their place. Send the claim back, or ask an
        administrator to invite somebody.
      </p>
    );
  if (shown.some(({ standing }) => standing === 'HOLDS')) return null;
  const what = list.duty ? dutyLabels[list.duty].toLowerCase() : '';
  return <p className="text-sm text-ink-muted">Nobody has it. Whoever may {what} it still can.</p>;
}
