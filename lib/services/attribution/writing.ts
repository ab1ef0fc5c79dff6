import type { NewAttribution } from '@/lib/data/attribution/attributions';
import type { Tx } from '@/lib/data/db';
import type { SourceFields } from '@/lib/data/source/fields';
import { sourcesById } from '@/lib/data/source/sources';
import { attributionDetails } from '@/lib/domain/attribution/details';
import { attributionProblems } from '@/lib/domain/attribution/problems';
import { type Issue, ok, type Result, refuse } from '@/lib/domain/result';
import type { AttributionInput } from '@/lib/schemas/attribution/attribution';
import { newId, newIds } from '@/lib/services/ids';
import { passageAt, type Version } from '@/lib/services/passage/placing';

/** An attribution as it was sent, and where it is to stand. `path` is before its fields: `attributions.0.`, or nothing. */
export type Planned = { input: AttributionInput; id: string; position: number; path: string };

/** The appearance that attributions belong to, and the text of its article version. */
export type Standing = { appearanceId: string; version: Version };

/** Attributions ready to be stored, or every problem with its field. One query, however many there are. */
export async function newAttributions(
  tx: Tx,
  planned: readonly Planned[],
  standing: Standing,
): Promise<Result<NewAttribution[]>> {
  const ids = planned.flatMap(({ input }) => input.hops.flatMap((hop) => hop.sourceId ?? []));
  const sources = await sourcesById(tx, ids);
  const built = planned.map((attribution) => build(attribution, standing));
  const issues = [...planned.flatMap((one) => problemsOf(one, sources)), ...built.flatMap(issuesOf)];
  if (issues.length > 0) return refuse('invalid', { issues });
  return ok(built.flatMap((result) => (result.ok ? [result.value] : [])));
}

function problemsOf({ input, path }: Planned, sources: ReadonlyMap<string, SourceFields>): Issue[] {
  const hops = input.hops.map((hop) => ({ ...hop, source: sources.get(hop.sourceId ?? '') ?? null }));
  return attributionProblems({ ...input, hops }).map((issue) => ({ ...issue, path: path + issue.path }));
}

const issuesOf = (result: Result<unknown>): Issue[] =>
  !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues : [];

function build(
  { input, id, position, path }: Planned,
  { appearanceId, version }: Standing,
): Result<NewAttribution> {
  const source = input.sourceSpan ? passageAt(version, input.sourceSpan, `${path}sourceSpan.`) : null;
  const cue = input.cueSpan ? passageAt(version, input.cueSpan, `${path}cueSpan.`) : null;
  if (source?.ok === false) return source;
  if (cue?.ok === false) return cue;
  const passages = { sourcePassageId: source?.value.id ?? null, cuePassageId: cue?.value.id ?? null };
  return ok({
    row: { ...fieldsOf(input), ...passages, id, appearanceId, position },
    hops: hopsOf(input, id),
    passages: [source, cue].flatMap((passage) => (passage ? [passage.value] : [])),
  });
}

function hopsOf({ hops }: AttributionInput, attributionId: string): NewAttribution['hops'] {
  const ids = newIds(hops.length);
  return hops.map((hop, i) => ({
    ...hop,
    sourceId: hop.speaker === 'SOURCE' ? hop.sourceId : null,
    id: ids[i] ?? newId(),
    attributionId,
    position: i,
  }));
}

const fieldsOf = (a: AttributionInput) => ({
  stance: a.stance,
  speech: a.speech,
  terms: a.terms,
  ...attributionDetails(a),
});
