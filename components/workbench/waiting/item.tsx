'use client';

import Link from 'next/link';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import { after, before } from '@/components/passage/quote';
import { WordRuns } from '@/components/text/word-runs';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { statusLabels } from '@/lib/domain/claim/claim';
import type { Direction } from '@/lib/domain/text/text';
import { type Run, wordChanges } from '@/lib/domain/text/word-changes';
import type { WaitingPassage } from '@/lib/schemas/article/version';
import { isOpen, type WaitingState } from './use-waiting';

type ItemProps = {
  item: WaitingPassage;
  waiting: WaitingState;
  language: string;
  direction: Direction;
  onStale: () => void;
};

/** A passage that waits: its claim, its words then and now, and what can become of it. */
export function WaitingItem({ item, waiting, language, direction, onStale }: ItemProps) {
  const { write, about, take } = waiting;
  return (
    <div className="grid gap-3">
      <p dir="auto" className="font-serif text-lg leading-snug">
        {item.statement}
      </p>
      <Words item={item} language={language} direction={direction} />
      {item.status === 'DRAFT' ? <Decisions item={item} waiting={waiting} /> : <Fixed item={item} />}
      {about?.appearanceId === item.appearanceId ? (
        <ClaimWriteProblems
          write={write}
          press="the same button again"
          onTakeTheirs={(claim) => {
            take(claim);
            onStale();
          }}
        />
      ) : null}
    </div>
  );
}

/** What went is marked where it stood, and what came where it stands. */
function Words({ item: { was, is }, language, direction }: Omit<ItemProps, 'waiting' | 'onStale'>) {
  const runs = wordChanges(was.exact, is?.exact ?? '');
  const side = (kind: Run['kind']) => runs.filter((run) => run.kind === 'same' || run.kind === kind);
  const given = { language, direction };
  return (
    <div className="grid gap-3 sm:max-lg:grid-cols-2 xl:grid-cols-2">
      <Side
        {...given}
        label={`In version ${was.sequence}`}
        around={was}
        runs={is ? side('gone') : whole(was.exact)}
      />
      {is ? (
        <Side {...given} label="Now" around={is} runs={side('come')} />
      ) : (
        <p className="text-sm text-ink-muted">
          <span className="block text-xs font-semibold">Now</span>
          These words stand nowhere in the newest version.
        </p>
      )}
    </div>
  );
}

const whole = (text: string): Run[] => [{ kind: 'same', text }];

type SideProps = {
  label: string;
  around: { prefix: string; suffix: string };
  runs: readonly Run[];
  language: string;
  direction: Direction;
};

const Side = ({ label, around, runs, language, direction }: SideProps) => (
  <figure className="min-w-0 border-s-2 border-rule-strong ps-3">
    <figcaption className="text-xs font-semibold text-ink-muted">{label}</figcaption>
    <blockquote dir={direction} lang={language} className="mt-1 font-serif wrap-anywhere">
      <span className="text-ink-muted">{before(around.prefix)}</span>
      <WordRuns runs={runs} />
      <span className="text-ink-muted">{after(around.suffix)}</span>
    </blockquote>
  </figure>
);

function Decisions({ item, waiting }: Pick<ItemProps, 'item' | 'waiting'>) {
  const { write, about, adjusting } = waiting;
  const pending = write.pending && about?.appearanceId === item.appearanceId;
  if (adjusting?.appearanceId === item.appearanceId)
    return (
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <p className="min-w-0 grow basis-48 font-semibold">Select in the text where it stands now.</p>
        <Button size="sm" variant="quiet" onClick={() => waiting.select(null)}>
          Leave it
        </Button>
      </div>
    );
  return (
    <div className="flex flex-wrap gap-2">
      {isOpen(item, 'confirm') ? (
        <Button size="sm" pending={pending} onClick={() => waiting.confirm(item)} aria-keyshortcuts="c">
          Confirm
          <Key name="C" />
        </Button>
      ) : null}
      <Button size="sm" onClick={() => waiting.select(item)} aria-keyshortcuts="a">
        Adjust
        <Key name="A" />
      </Button>
      {isOpen(item, 'giveUp') ? (
        <Button size="sm" variant="quiet" onClick={() => waiting.giveUp(item)} aria-keyshortcuts="g">
          Give up
          <Key name="G" />
        </Button>
      ) : null}
    </div>
  );
}

const Key = ({ name }: { name: string }) => (
  <span aria-hidden="true" className="text-ink pointer-coarse:hidden">
    <Kbd>{name}</Kbd>
  </span>
);

const Fixed = ({ item: { claimId, status } }: Pick<ItemProps, 'item'>) => (
  <p className="text-sm text-ink-muted">
    <span>{`${statusLabels[status]}: only a draft can be changed. `}</span>
    <Link href={`/desk/claims/${claimId}`} className="link">
      Open the claim
    </Link>
  </p>
);
