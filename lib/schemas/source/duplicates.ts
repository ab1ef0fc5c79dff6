import { z } from 'zod';
import { likenesses } from '@/lib/domain/source/duplicates';
import { given } from '../given';
import { Cursor, Id, page, SourceRef } from '../primitives';

export const ListDuplicates = given({ cursor: Cursor.optional() });
export type ListDuplicates = z.infer<typeof ListDuplicates>;

const SourceNames = SourceRef.extend({ names: z.array(z.string()) });

export const DuplicateView = z
  .object({ one: SourceNames, other: SourceNames, because: z.enum(likenesses) })
  .meta({ id: 'DuplicateSources' });
export type DuplicateView = z.infer<typeof DuplicateView>;
export const DuplicatePage = page(DuplicateView, 'DuplicateSourcesPage');

export const LikeView = z
  .object({ items: z.array(z.object({ source: SourceNames, because: z.enum(likenesses) })) })
  .meta({ id: 'SourcesLike' });
export type LikeView = z.infer<typeof LikeView>;

export const DistinguishSources = given({ sourceId: Id, otherId: Id }).meta({ id: 'DistinguishSources' });
export type DistinguishSources = z.infer<typeof DistinguishSources>;
