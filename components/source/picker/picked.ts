import type { SourceKind } from '@/lib/domain/source';

/** A source as a form holds it: enough to name it in a sentence. */
export type PickedSource = { id: string; name: string; kind: SourceKind };
