import { claimsSharing } from '@/lib/data/claim/alike';
import type { Actor } from '@/lib/domain/actor';
import { alike } from '@/lib/domain/claim/alike';
import { otherNumbers } from '@/lib/domain/claim/figures';
import { tellingWords } from '@/lib/domain/claim/telling';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { SimilarClaim, SimilarClaims } from '@/lib/schemas/claim/claim';
import { cardsFor } from './card';

/** "Link to this claim": the claims most like what is being written, and which numbers of theirs are others. */
export async function similarClaims(
  actor: Actor,
  { text, exceptId, limit }: SimilarClaims,
): Promise<Result<{ items: SimilarClaim[] }>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const said = tellingWords(text);
  const terms = said.filter(({ role }) => role !== 'function').map(({ term }) => term);
  const { rows, rarity } = await claimsSharing(actor, terms, exceptId);
  const best = rows
    .map((row) => ({ row, ...alike(said, tellingWords(row.statement), rarity) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit);
  const card = await cardsFor(best.map(({ row }) => row));
  const items = best.map(({ row, similarity }) => ({
    claim: card(row),
    similarity,
    otherNumbers: otherNumbers(row.statement, text),
  }));
  return ok({ items });
}
