import { prepared } from '@/lib/data/db';
import type { SourceFields, SpeakerFields } from '@/lib/data/source/fields';
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

/** One link of a chain, in the order of the claim's passages, their attributions and their links. */
type LinkRow = Pick<Spoken, 'stance' | 'terms' | 'outlet'> &
  Pick<Spoken['hops'][number], 'speaker' | 'act'> & {
    claimId: string;
    attributionId: string;
    saidAt: string | null;
    publishedAt: string | null;
    slug: string | null;
    name: string | null;
    kind: SourceFields['kind'] | null;
    roles: string;
  };

/** Who speaks in each of these claims. One statement, however many they are; what may be asked for is the caller's to know. */
export function spokenInClaims(claimIds: readonly string[]): Map<string, Spoken[]> {
  const chains = new Map<string, LinkRow[]>();
  for (const row of links(claimIds))
    chains.set(row.attributionId, [...(chains.get(row.attributionId) ?? []), row]);
  const byClaim = new Map<string, Spoken[]>();
  for (const [first, ...others] of chains.values())
    if (first)
      byClaim.set(first.claimId, [...(byClaim.get(first.claimId) ?? []), chainOf([first, ...others])]);
  return byClaim;
}

/** Each claim's by its own indexes: passages, attributions and links are never walked through. */
const links = (claimIds: readonly string[]): LinkRow[] =>
  prepared<[string], LinkRow>(
    `SELECT a."claimId", t."id" AS "attributionId", t."stance", t."terms", t."saidAt",
       r."publishedAt", o."name" AS "outlet", h."speaker", h."act", s."slug", s."name", s."kind",
       (SELECT json_group_array(json_object('title', q."title", 'organisation', g."name",
          'from', q."from", 'to', q."to") ORDER BY q."id")
        FROM "SourceRole" q LEFT JOIN "Source" g ON g."id" = q."organisationId"
        WHERE q."sourceId" = s."id") AS "roles"
     FROM json_each(?) w
     JOIN "Appearance" a ON a."claimId" = w."value"
     JOIN "Article" r ON r."id" = a."articleId" JOIN "Source" o ON o."id" = r."outletId"
     JOIN "Attribution" t ON t."appearanceId" = a."id"
     JOIN "Hop" h ON h."attributionId" = t."id" LEFT JOIN "Source" s ON s."id" = h."sourceId"
     ORDER BY w."key", a."position", t."position", h."position"`,
  ).all(JSON.stringify(claimIds));

function chainOf(rows: [LinkRow, ...LinkRow[]]): Spoken {
  const [{ stance, terms, outlet, saidAt, publishedAt }] = rows;
  const when = saidAt ?? publishedAt;
  return { stance, terms, outlet, hops: rows.map((row) => linkOf(row, when)) };
}

const linkOf = ({ speaker, act, slug, name, kind, roles }: LinkRow, when: string | null) => ({
  speaker,
  act,
  source: slug === null || name === null || kind === null ? null : { slug, name, kind },
  role: roleAt(JSON.parse(roles), when),
});
