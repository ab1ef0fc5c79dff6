import type { Reader } from '@/lib/data/db';
import { type Addressed, standingAt, type Traced } from '@/lib/data/provenance/traced';
import { keyOf } from '@/lib/domain/provenance/input';
import { addressKey, spellingsOf } from '@/lib/domain/provenance/tracing/addresses';
import type { Link, Links } from '@/lib/ingest/links';
import type { Suggestion } from './suggesting';

/**
 * What its addresses say of a text: what stands at the same one is the same document; a page that gives another's address as its own
 * carries the other's text; and a link in the text to something that is here is a citation.
 */
export async function byAddresses(
  db: Reader,
  traced: Traced,
  { canonical, links }: Links,
): Promise<Suggestion[]> {
  const own = new Set(keysOf(traced.addresses));
  const said = keysOf([traced.canonical, canonical]).filter((key) => !own.has(key));
  const told = linksInText(traced, links);
  const asked = [...own, ...said, ...told.keys()];
  const others = (await standingAt(db, asked.flatMap(spellingsOf))).filter(
    ({ node }) => keyOf(node) !== keyOf(traced.node),
  );
  const found = others.map(
    (other) => byOwn(traced, own, other) ?? bySaid(traced, said, other) ?? byLink(traced, told, other),
  );
  return found.filter((suggestion) => suggestion !== null);
}

const keysOf = (addresses: readonly (string | null)[]): string[] => [
  ...new Set(addresses.flatMap((address) => (address && addressKey(address)) || [])),
];

function byOwn(traced: Traced, own: ReadonlySet<string>, { node, address, canonical }: Addressed) {
  const [stands, says] = [address && addressKey(address), canonical && addressKey(canonical)];
  if (stands && own.has(stands)) return same(traced, node, stands);
  // What came in without an address of its own has that of its page.
  if (says && own.has(says))
    return address === null ? same(traced, node, says) : carries(node, traced.node, says);
  return null;
}

function bySaid(traced: Traced, said: readonly string[], { node, address }: Addressed) {
  const stands = address && addressKey(address);
  return stands && said.includes(stands) ? carries(traced.node, node, stands) : null;
}

function byLink(
  traced: Traced,
  told: ReadonlyMap<string, Link>,
  { node, address }: Addressed,
): Suggestion | null {
  const link = told.get((address && addressKey(address)) ?? '');
  if (!link) return null;
  const detail = { words: link.words, address: link.address };
  return { from: traced.node, to: node, agency: null, type: 'CITES', clue: 'LINK', detail };
}

const same = ({ node: from }: Traced, to: Addressed['node'], address: string): Suggestion => ({
  ...{ from, to, agency: null, type: 'SAME_DOCUMENT', clue: 'CANONICAL', detail: { address } },
});

const carries = (from: Addressed['node'], to: Addressed['node'], address: string): Suggestion => ({
  ...{ from, to, agency: null, type: 'REPUBLISHES', clue: 'CANONICAL', detail: { address } },
});

/** The links whose words stand in the text, by where they lead: what surrounds an article on its page links to much else. */
function linksInText({ text }: Traced, links: readonly Link[]): ReadonlyMap<string, Link> {
  const line = text.replace(/\s+/g, ' ');
  const found = new Map<string, Link>();
  for (const link of links) {
    const key = addressKey(link.address);
    if (key && !found.has(key) && line.includes(link.words)) found.set(key, link);
  }
  return found;
}
