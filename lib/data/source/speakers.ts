import { dialect, type Reader, rowsThrough } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { SourceFields, SpeakerFields } from './fields';
import { heldBy, survivorOf } from './merged';

type Role = SpeakerFields['roles'][number];

/** A source with one of its roles, if it has any, and the id that it was asked for by. */
type Flat = Omit<SourceFields, 'mergedInto'> & {
  asked: string;
  title: string | null;
  from: string | null;
  to: string | null;
  organisationId: string | null;
  organisationSlug: string | null;
  organisationName: string | null;
  organisationKind: SourceFields['kind'] | null;
};

/** These sources by the ids that were asked for, as whom they count, with every role that they held. One statement, however many they are; none for none. */
export async function speakersById(db: Reader, ids: Iterable<string>): Promise<Map<string, SpeakerFields>> {
  const speakers = new Map<string, SpeakerFields>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return speakers;
  const rows = await rowsThrough<Flat>(
    db,
    Prisma.sql`
      SELECT w."value" AS "asked", s."id", s."slug", s."name", s."kind", r."title", r."from", r."to", o."id" AS "organisationId",
        o."slug" AS "organisationSlug", o."name" AS "organisationName", o."kind" AS "organisationKind"
      FROM ${dialect().listed(wanted)} w JOIN "Source" s ON s."id" = ${survivorOf('w', 'value')}
      LEFT JOIN "SourceRole" r ON ${heldBy('r', 's')}
      LEFT JOIN "Source" o ON o."id" = ${survivorOf('r', 'organisationId')}
      ORDER BY w."place", r."id"`,
  );
  for (const row of rows) {
    const { asked, id, slug, name, kind } = row;
    const speaker = speakers.get(asked) ?? { id, slug, name, kind, mergedInto: null, roles: [] };
    speakers.set(asked, { ...speaker, roles: [...speaker.roles, ...rolesIn(row)] });
  }
  return speakers;
}

const rolesIn = ({ title, from, to, ...row }: Flat): Role[] =>
  title === null ? [] : [{ title, from, to, organisation: organisationIn(row) }];

function organisationIn(
  row: Pick<Flat, `organisation${'Id' | 'Slug' | 'Name' | 'Kind'}`>,
): Role['organisation'] {
  const { organisationId: id, organisationSlug: slug, organisationName: name, organisationKind: kind } = row;
  return id === null || slug === null || name === null || kind === null
    ? null
    : { id, slug, name, kind, mergedInto: null };
}
