import type { SourceFields } from '@/lib/data/source-fields';
import type { SourceRef } from '@/lib/schemas/primitives';

/** A source where something else refers to it. */
export const sourceRef = ({ id, slug, name, kind }: SourceFields): SourceRef => ({ id, slug, name, kind });
