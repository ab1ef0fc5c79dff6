'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { RelationsView } from '@/lib/schemas/claim/relation';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type JudgeAction, Offered } from './offered';
import { type RelateAction, RelateForm } from './relate';
import { Related } from './related';

type ClaimRelationsProps = {
  claim: ClaimView;
  me: string;
  relations: RelationsView;
  relate: RelateAction;
  judge: JudgeAction;
};

/** What a claim has to do with others: what may contradict it, to be judged; what was said or judged; and a form to say more. */
export function ClaimRelations({ claim, me, relations, relate, judge }: ClaimRelationsProps) {
  const { items, offered } = relations;
  return (
    <div className="grid gap-5">
      {offered.map((offer) => (
        <Offered key={offer.claim.id} claimId={claim.id} me={me} offer={offer} judge={judge} />
      ))}
      {items.length > 0 ? (
        <ul className="grid gap-4">
          {items.map((relation) => (
            <Related key={relation.id} relation={relation} />
          ))}
        </ul>
      ) : null}
      <Disclosure summary="Relate it to another claim">
        <RelateForm claimId={claim.id} me={me} relate={relate} />
      </Disclosure>
    </div>
  );
}
