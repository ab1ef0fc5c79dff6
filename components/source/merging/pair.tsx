'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button, ButtonLink } from '@/components/ui/button';
import { sourceKindLabels } from '@/lib/domain/source';
import { type Likeness, likenessLabels } from '@/lib/domain/source/duplicates';
import { isolated } from '@/lib/domain/text/isolating';
import type { DuplicateView, LikeView } from '@/lib/schemas/source/duplicates';

export type DistinguishAction = Action<{ sourceId: string; otherId: string }, LikeView>;

type PairProps = {
  one: DuplicateView['one'];
  other: DuplicateView['other'];
  because: Likeness;
  mayMerge: boolean;
  distinguish: DistinguishAction;
};

/** Two sources that may be one: merge them, or say that they are two and be asked no more. */
export function Pair({ one, other, because, mayMerge, distinguish }: PairProps) {
  const router = useRouter();
  const judging = useSubmit(distinguish, { onDone: () => router.refresh() });
  const names = `${isolated(one.name)} and ${isolated(other.name)}`;
  return (
    <div className="grid gap-2">
      <p className="text-sm text-ink-muted">{likenessLabels[because]}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        {[one, other].map((source) => (
          <div key={source.id} className="min-w-0 border border-rule bg-raised px-3 py-2">
            <Link href={`/desk/sources/${source.id}`} className="link-quiet font-serif text-lg font-semibold">
              <bdi>{source.name}</bdi>
            </Link>
            <p className="text-sm text-ink-muted">
              <span>{sourceKindLabels[source.kind]}</span>
              {source.names
                .filter((name) => name !== source.name)
                .map((name) => (
                  <span key={name}>
                    <span> · </span>
                    <bdi>{name}</bdi>
                  </span>
                ))}
            </p>
          </div>
        ))}
      </div>
      <FormProblems state={judging} press="They are two" />
      <div className="flex flex-wrap gap-2">
        {mayMerge ? (
          <ButtonLink
            size="sm"
            href={`/desk/sources/${one.id}/merge?into=${other.id}`}
            aria-label={`Look at merging them: ${names}`}
          >
            Look at merging them
          </ButtonLink>
        ) : null}
        <Button
          size="sm"
          variant="quiet"
          aria-label={`They are two: ${names}`}
          pending={judging.pending}
          onClick={() => judging.submit({ sourceId: one.id, otherId: other.id })}
        >
          They are two
        </Button>
      </div>
    </div>
  );
}
