import { dialect, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { SourceFields, SpeakerFields } from '@/lib/data/source/fields';
import { heldBy, survivorOf } from '@/lib/data/source/merged';
import type { Spoken } from '@/lib/domain/attribution/said-by';
import { type RoleHeld, roleAt } from '@/lib/domain/source';

type SpeakerRow = Pick<SpeakerFields, 'slug' | 'name' | 'kind' | 'roles'>;

type SpokenRow = Pick<Spoken, 'stance' | 'terms'> & {
  saidAt: string | null;
  hops: (Pick<Spoken['hops'][number], 'speaker' | 'act'> & { source: SpeakerRow | null })[];
};

/** An attribution as lists tell of it, in the article that it stands in. */
export function spokenIn(
  { stance, terms, saidAt, hops }: SpokenRow,
  article: { publishedAt: string | null; outlet: { name: string } },
): Spoken {
  const when = saidAt ?? article.publishedAt;
  return {
    stance,
    terms,
    outlet: article.outlet.name,
    hops: hops.map(({ speaker, act, source }) => ({
      speaker,
      act,
      source,
      role: source && roleAt(source.roles.map(roleHeld), when),
    })),
  };
}

const roleHeld = ({ title, organisation, from, to }: SpeakerRow['roles'][number]): RoleHeld => ({
  title,
  organisation: organisation?.name ?? null,
  from,
  to,
});

/** One link of a chain with one role of its speaker, in the order of claims, their passages, attributions, links and roles. */
type LinkRow = Pick<Spoken, 'stance' | 'terms' | 'outlet'> &
  Pick<Spoken['hops'][number], 'speaker' | 'act'> & {
    claimId: string;
    attributionId: string;
    hopId: string;
    saidAt: string | null;
    publishedAt: string | null;
    slug: string | null;
    name: string | null;
    kind: SourceFields['kind'] | null;
    title: string | null;
    organisation: string | null;
    from: string | null;
    to: string | null;
  };

type Some<T> = [T, ...T[]];

/** Who speaks in each of these claims. One statement, however many they are; what may be asked for is the caller's to know. */
export async function spokenInClaims(claimIds: readonly string[]): Promise<Map<string, Spoken[]>> {
  const byClaim = new Map<string, Spoken[]>();
  for (const chain of grouped(await links(claimIds), 'attributionId')) {
    const [{ claimId }] = chain;
    byClaim.set(claimId, [...(byClaim.get(claimId) ?? []), chainOf(chain)]);
  }
  return byClaim;
}

/** Each claim's by its own indexes: passages, attributions and links are never walked through. */
const links = (claimIds: readonly string[]): Promise<LinkRow[]> =>
  rows<LinkRow>(Prisma.sql`
    SELECT a."claimId", t."id" AS "attributionId", t."stance", t."terms", t."saidAt",
      r."publishedAt", o."name" AS "outlet", h."id" AS "hopId", h."speaker", h."act", s."slug", s."name", s."kind",
      q."title", g."name" AS "organisation", q."from", q."to"
    FROM ${dialect().listed(claimIds)} w
    JOIN "Appearance" a ON a."claimId" = w."value"
    JOIN "Article" r ON r."id" = a."articleId" JOIN "Source" o ON o."id" = ${survivorOf('r', 'outletId')}
    JOIN "Attribution" t ON t."appearanceId" = a."id"
    JOIN "Hop" h ON h."attributionId" = t."id" LEFT JOIN "Source" s ON s."id" = ${survivorOf('h', 'sourceId')}
    LEFT JOIN "SourceRole" q ON ${heldBy('q', 's')} LEFT JOIN "Source" g ON g."id" = ${survivorOf('q', 'organisationId')}
    ORDER BY w."place", a."position", a."id", t."position", t."id", h."position", h."id", q."id"`);

function grouped(found: readonly LinkRow[], key: 'attributionId' | 'hopId'): Some<LinkRow>[] {
  const groups = new Map<string, Some<LinkRow>>();
  for (const row of found) {
    const known = groups.get(row[key]);
    if (known) known.push(row);
    else groups.set(row[key], [row]);
  }
  return [...groups.values()];
}

function chainOf(chain: Some<LinkRow>): Spoken {
  const [{ stance, terms, outlet, saidAt, publishedAt }] = chain;
  const when = saidAt ?? publishedAt;
  return { stance, terms, outlet, hops: grouped(chain, 'hopId').map((link) => linkOf(link, when)) };
}

function linkOf(link: Some<LinkRow>, when: string | null): Spoken['hops'][number] {
  const [{ speaker, act, slug, name, kind }] = link;
  const roles = link.flatMap(({ title, organisation, from, to }) =>
    title === null ? [] : [{ title, organisation, from, to }],
  );
  return {
    speaker,
    act,
    source: slug === null || name === null || kind === null ? null : { slug, name, kind },
    role: roleAt(roles, when),
  };
}
