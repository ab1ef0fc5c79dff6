import type { SourceView } from '@/lib/schemas/source';
import { AssessSource } from '@/lib/schemas/source/assessment';
import { AddLink } from '@/lib/schemas/source/link';
import { MergeSource } from '@/lib/schemas/source/merging';
import { assessSource } from '@/lib/services/publication/assessing';
import { addLink } from '@/lib/services/publication/linking';
import { mergeSource } from '@/lib/services/publication/merging/merging';
import type { Moment } from './clock';
import { type Cast, done, source } from './newsroom';

type Harbour = { department: SourceView; union: SourceView; chair: SourceView };

/** What the desk knows of the harbour's sources before anything is claimed: how far they were right, who speaks for whom, and a double. */
export async function judgeHarbour(
  { rana, amina, miriam }: Cast,
  { department, union, chair }: Harbour,
  when: Moment,
): Promise<void> {
  const double = await source(rana, when.later(1))({ kind: 'ORGANISATION', name: 'Harbour Tenants Union' });
  const merge = MergeSource.parse({
    sourceId: double.id,
    version: double.version,
    intoId: union.id,
    reason: 'The same union, written without its apostrophe.',
  });
  await done('merging the union', mergeSource(miriam, merge, { now: await when.later(2).come() }));
  const general = AssessSource.parse({
    sourceId: department.id,
    grade: 'B',
    rationale: 'Its figures of the last three years held when they were counted again.',
  });
  await done('assessing the department', assessSource(rana, general, { now: await when.later(3).come() }));
  const onWater = AssessSource.parse({
    sourceId: department.id,
    topic: 'water',
    grade: 'C',
    rationale: 'On its own taps it has corrected itself twice, each time after others had found the mistake.',
  });
  await done('assessing it on water', assessSource(amina, onWater, { now: await when.later(4).come() }));
  const link = AddLink.parse({
    sourceId: chair.id,
    type: 'SPEAKS_FOR',
    toId: union.id,
    since: '2022',
    basis: 'The union’s own page names him as its chair.',
    basisUrl: 'https://tenants.marrow-bay.example/board',
  });
  await done('linking the chair', addLink(rana, link, { now: await when.later(5).come() }));
}
