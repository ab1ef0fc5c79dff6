import { Button, ButtonLink } from '@/components/ui/button';
import type { SimilarClaim } from '@/lib/schemas/claim/claim';

export type WayProps = {
  /** Called with the claim that the passage belongs to instead. */
  onChoose: (claim: SimilarClaim['claim']) => void;
  pending: boolean;
  /** Where it is said that a claim which is published stands here too. */
  standsHere?: ((claimId: string) => string) | undefined;
};

/** How the passage comes to the claim: a draft takes it at once, of a published one an editor confirms it. */
export function Way({ claim, onChoose, pending, standsHere }: WayProps & { claim: SimilarClaim['claim'] }) {
  if (claim.status === 'DRAFT')
    return (
      <Button size="sm" pending={pending} onClick={() => onChoose(claim)}>
        Link to this claim
      </Button>
    );
  if (claim.status === 'PUBLISHED' && standsHere)
    return (
      <ButtonLink size="sm" href={standsHere(claim.id)}>
        This published claim stands here too
      </ButtonLink>
    );
  return (
    <span className="text-ink-muted">
      Only a draft can take another passage.{' '}
      <a href={`/desk/claims/${claim.id}`} target="_blank" rel="noopener" className="link">
        See the claim
      </a>
    </span>
  );
}
