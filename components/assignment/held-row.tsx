'use client';

import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Initials } from '@/components/ui/initials';
import { RelativeTime } from '@/components/ui/relative-time';
import { useToast } from '@/components/ui/toast';
import { dutyLabels } from '@/lib/domain/assignment/assignment';
import type { AssignmentList, AssignmentView } from '@/lib/schemas/assignment';
import type { AssignmentActions } from './actions';
import { Reassign } from './reassign';

type HeldRowProps = {
  item: AssignmentView;
  mine: boolean;
  people: AssignmentList['may']['people'];
  change: AssignmentActions['change'];
};

/** One person who has the claim, or had it, and what may be done about it. */
export function HeldRow({ item, mine, people, change }: HeldRowProps) {
  const say = useToast();
  const changing = useSubmit(change, {
    onDone: ({ items }) => {
      const stillHeld = items.some(({ id, standing }) => id === item.id && standing === 'HOLDS');
      say(stillHeld ? 'You have it for longer' : 'You gave it back');
    },
  });
  const one = { assignmentId: item.id, version: item.version };
  return (
    <li className="grid gap-1.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Initials name={item.person.name} />
        <span className="font-semibold">{mine ? <span>You</span> : <bdi>{item.person.name}</bdi>}</span>
        <Standing item={item} />
      </p>
      {item.reason ? (
        <p dir="auto" className="text-ink-muted">
          {item.reason}
        </p>
      ) : null}
      {item.may.extend || item.may.giveBack ? (
        <div className="flex flex-wrap gap-2">
          {item.may.extend ? (
            <Button
              size="sm"
              pending={changing.pending}
              onClick={() => changing.submit({ ...one, change: 'extend' })}
            >
              Keep it longer
            </Button>
          ) : null}
          {item.may.giveBack ? (
            <Button
              size="sm"
              variant="quiet"
              pending={changing.pending}
              onClick={() => changing.submit({ ...one, change: 'giveBack', reason: null })}
            >
              Give it back
            </Button>
          ) : null}
        </div>
      ) : null}
      <FormProblems state={changing} conflict={<Stale state={changing} />} press="Keep it longer" />
      {item.may.reassign && !mine ? <Reassign item={item} people={people} change={change} /> : null}
    </li>
  );
}

function Standing({ item: { standing, duty, leasedUntil, way } }: { item: AssignmentView }) {
  if (standing === 'LAPSED')
    return (
      <span className="text-warning">
        <span>took it; that lapsed </span>
        {leasedUntil ? <RelativeTime value={leasedUntil} /> : null}
      </span>
    );
  if (standing !== 'HOLDS') return <span className="text-ink-muted">{words[standing]}</span>;
  return (
    <span className="text-ink-muted">
      <span>{dutyLabels[duty]}</span>
      {way === 'REPLACEMENT' ? <span>, in place of a colleague</span> : null}
      {leasedUntil ? <span>, ends </span> : null}
      {leasedUntil ? <RelativeTime value={leasedUntil} /> : null}
    </span>
  );
}

const words: Partial<Record<AssignmentView['standing'], string>> = {
  DONE: 'did it',
  GIVEN_BACK: 'gave it back',
  STEPPED_ASIDE: 'stepped aside',
};
