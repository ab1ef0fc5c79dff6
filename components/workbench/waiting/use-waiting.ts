'use client';

import { useRef, useState } from 'react';
import type { DraftActions } from '@/components/claim/draft/actions';
import { useClaimWrite } from '@/components/form/use-claim-write';
import type { Passage } from '@/lib/domain/passage/anchoring';
import type { WaitingPassage } from '@/lib/schemas/article/version';
import type { PlacePassage } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';

type Decision = PlacePassage['decision'];

type Waiting = {
  /** As the server told it last. */
  items: readonly WaitingPassage[];
  /** The newest version of the article. */
  versionId: string;
  place: DraftActions['placePassage'];
  /** After a decision: what is marked in the article is no longer what it was. */
  onPlaced: () => void;
};

const done: Record<Decision, string> = { confirm: 'Confirmed.', adjust: 'Adjusted.', giveUp: 'Given up.' };

/** The passages of drafts that did not come along to the newest text, and what a person says becomes of each. */
export function useWaiting({ items, versionId, place, onPlaced }: Waiting) {
  const [settled, setSettled] = useState<readonly string[]>([]);
  const [about, setAbout] = useState<WaitingPassage | null>(null);
  const [adjusting, setAdjusting] = useState<WaitingPassage | null>(null);
  const [pointed, setPointed] = useState<WaitingPassage | null>(null);
  const [said, setSaid] = useState('');
  const sent = useRef<{ item: WaitingPassage; decision: Decision } | null>(null);
  /** Two passages of one claim may wait: after the first, the claim is another version than the list knows. */
  const versions = useRef(new Map<string, number>());
  const seen = (item: WaitingPassage) => ({
    id: item.claimId,
    version: Math.max(item.version, versions.current.get(item.claimId) ?? 0),
  });
  const take = (claim: ClaimView) => void versions.current.set(claim.id, claim.version);
  const write = useClaimWrite(place, { id: '', version: 1 }, { onDone });

  function onDone(claim: ClaimView) {
    take(claim);
    const last = sent.current;
    if (last) {
      setSettled((before) => [...before, keyOf(last.item)]);
      setSaid(done[last.decision]);
    }
    setAdjusting(null);
    onPlaced();
  }
  function decide(item: WaitingPassage, decision: Decision, there: object = {}) {
    if (write.pending || !isOpen(item, decision)) return;
    sent.current = { item, decision };
    setAbout(item);
    write.send({ appearanceId: item.appearanceId, decision, ...there }, seen(item));
  }
  return {
    /** Those that wait first, then the lost; the ones that were decided here are gone before the server says so. */
    items: items
      .filter((item) => !settled.includes(keyOf(item)))
      .toSorted((a, b) => Number(a.state === 'LOST') - Number(b.state === 'LOST')),
    ...{ write, about, adjusting, pointed, said, take },
    point: setPointed,
    confirm: (item: WaitingPassage) => decide(item, 'confirm'),
    giveUp: (item: WaitingPassage) => decide(item, 'giveUp'),
    /** Begins to select, in the text, the words where it stands now; with null it is let be. */
    select: (item: WaitingPassage | null) => {
      if (!item || isOpen(item, 'adjust')) setAdjusting(item);
    },
    adjust: ({ start, end, exact }: Passage) => {
      if (adjusting) decide(adjusting, 'adjust', { versionId, start, end, exact });
    },
  };
}

export type WaitingState = ReturnType<typeof useWaiting>;

/** Given up, the same passage stands in the list again, as lost. */
const keyOf = ({ appearanceId, state, version }: WaitingPassage) => `${appearanceId} ${state} ${version}`;

/** Only a draft can be changed; and what was lost can only be found. */
export const isOpen = ({ status, state }: WaitingPassage, decision: Decision): boolean =>
  status === 'DRAFT' && (decision === 'adjust' || state === 'ALTERED');
