import type { Reader } from '@/lib/data/db';
import { type Alike, alikeTexts } from '@/lib/data/provenance/prints';
import { type Traced, tracedByPrints } from '@/lib/data/provenance/traced';
import { keyOf } from '@/lib/domain/provenance/input';
import { originOf } from '@/lib/domain/provenance/tracing/origin';
import { LEAST_SHARE, LEAST_SHINGLES, shareOf, stretchesOf } from '@/lib/domain/provenance/tracing/sharing';
import { type Shingled, shingled } from '@/lib/domain/provenance/tracing/shingles';
import { askedOf, SHINGLES_A_MARK } from '@/lib/domain/provenance/tracing/sketch';
import { standingIn } from '@/lib/domain/provenance/tracing/standing';
import { creditsOf } from './credits';
import type { Suggestion } from './suggesting';

/** So many texts that look alike are compared word by word. */
const MOST_COMPARED = 20;

/** Texts that share most of the words of the shorter one: which comes from which, or that both carry the same. */
export async function bySharedText(db: Reader, traced: Traced, mine: Shingled): Promise<Suggestion[]> {
  if (mine.hashes.length < LEAST_SHINGLES) return [];
  const alike = await alikeTexts(db, traced.textId, askedOf(mine.hashes), MOST_COMPARED);
  const likely = alike.filter((text) => mayShareEnough(mine, text));
  const texts = await tracedByPrints(
    db,
    likely.map(({ printId }) => printId),
  );
  const others = texts
    .filter(({ node }) => keyOf(node) !== keyOf(traced.node))
    .map((other) => ({ traced: other, shingled: shingled(other.text), house: houseOf(other) }));
  const standing = standingIn(
    mine.hashes,
    others.map(({ house, shingled: { hashes } }) => ({ house, hashes })),
  );
  return others.flatMap((other) => {
    const share = shareOf(mine, other.shingled, standing);
    return share < LEAST_SHARE ? [] : [suggested(traced, mine, other, share)];
  });
}

/**
 * Whether so many marks were found as texts have that share enough, or a third of them: by chance a few are missed, and a few words
 * that anybody says are no reason to read a text.
 */
const mayShareEnough = ({ hashes }: Shingled, { shingles, found }: Alike): boolean =>
  found * 3 >= (LEAST_SHARE * Math.min(hashes.length, shingles)) / SHINGLES_A_MARK;

/** The outlet of an article and the source of evidence; evidence without one is of its site. */
function houseOf({ publisher, addresses: [address] }: Traced): string {
  if (publisher) return publisher.mergedIntoId ?? publisher.id;
  return address && URL.canParse(address) ? new URL(address).host : '';
}

type Other = { traced: Traced; shingled: Shingled };

function suggested(traced: Traced, mine: Shingled, other: Other, share: number): Suggestion {
  const [one, two] = [traced, other.traced].map(carrierOf);
  const origin = one && two ? originOf(one, two) : null;
  const stretches = stretchesOf(mine, other.shingled);
  const read = ({ node, textId }: Traced) => ({ of: keyOf(node), textId });
  const detail = { share, one: read(traced), other: read(other.traced), stretches };
  const [from, to] = origin === 'one' ? [other.traced.node, traced.node] : [traced.node, other.traced.node];
  const type = origin === null ? 'SAME_WIRE' : 'REPUBLISHES';
  return { from, to, agency: null, type, clue: 'SHARED_TEXT', detail };
}

const carrierOf = (traced: Traced) => ({
  publishedAt: traced.publishedAt,
  isAgency: traced.publisher?.kind === 'WIRE_AGENCY',
  agencies: creditsOf(traced).flatMap(({ isAgency, name }) => (isAgency ? name : [])),
});
