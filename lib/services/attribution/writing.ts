import type { NewAttribution } from '@/lib/data/attribution/attributions';
import type { Tx } from '@/lib/data/db';
import type { SpeakerFields } from '@/lib/data/source/fields';
import { speakersById } from '@/lib/data/source/speakers';
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
  const speakers = await speakersById(tx, ids);
  const built = planned.map((attribution) => build(attribution, standing, speakers));
  const issues = [...planned.flatMap((one) => problemsOf(one, speakers)), ...built.flatMap(issuesOf)];
  if (issues.length > 0) return refuse('invalid', { issues });
  return ok(built.flatMap((result) => (result.ok ? [result.value] : [])));
}

type Speakers = ReadonlyMap<string, SpeakerFields>;

function problemsOf({ input, path }: Planned, speakers: Speakers): Issue[] {
  const hops = input.hops.map((hop) => ({ ...hop, source: speakers.get(hop.sourceId ?? '') ?? null }));
  return attributionProblems({ ...input, hops }).map((issue) => ({ ...issue, path: path + issue.path }));
}

const issuesOf = (result: Result<unknown>): Issue[] =>
  !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues : [];

function build(
  { input, id, position, path }: Planned,
  { appearanceId, version }: Standing,
  speakers: Speakers,
): Result<NewAttribution> {
  const source = input.sourceSpan ? passageAt(version, input.sourceSpan, `${path}sourceSpan.`) : null;
  const cue = input.cueSpan ? passageAt(version, input.cueSpan, `${path}cueSpan.`) : null;
  if (source?.ok === false) return source;
  if (cue?.ok === false) return cue;
  const [sourcePassage, cuePassage] = [source?.value ?? null, cue?.value ?? null];
  const places = { sourcePassageId: sourcePassage?.id ?? null, cuePassageId: cuePassage?.id ?? null };
  const row = { ...fieldsOf(input), ...places, id, appearanceId, position };
  return ok({ ...row, sourcePassage, cuePassage, hops: hopsOf(input, id, speakers) });
}

function hopsOf(
  { hops }: AttributionInput,
  attributionId: string,
  speakers: Speakers,
): NewAttribution['hops'] {
  const ids = newIds(hops.length);
  return hops.map(({ speaker, act, basis, ...hop }, i) => {
    const sourceId = speaker === 'SOURCE' ? hop.sourceId : null;
    const source = speakers.get(sourceId ?? '') ?? null;
    return { id: ids[i] ?? newId(), attributionId, position: i, speaker, sourceId, source, act, basis };
  });
}

const fieldsOf = (a: AttributionInput) => ({
  stance: a.stance,
  speech: a.speech,
  terms: a.terms,
  ...attributionDetails(a),
});
