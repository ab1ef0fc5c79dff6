import { directionOf } from '@/lib/domain/text/text';
import type { EvidenceFacts, PublicationFacts } from './facts';
import type { PublicSourceRef } from './parts/refs';
import type { SnapshotReply } from './parts/reply';
import { snapshotPassages, sourceRef } from './passages';
import type { Snapshot, SnapshotCorrection, SnapshotEvidence, SnapshotOpinion } from './publication';

/**
 * What readers will see, and nothing else: no internal id, no name of anybody in the newsroom, no risk, no evidence
 * that is not public, nobody who spoke on deep background. The next one after `previous`, whose history it carries on.
 * @throws Error for content off the record: it must have been refused before.
 */
export function buildSnapshot(facts: PublicationFacts): Snapshot {
  const { previous, at, result } = facts;
  const sequence = (previous?.sequence ?? 0) + 1;
  const passages = snapshotPassages(facts.passages);
  const evidence = facts.evidence.filter((e) => e.sensitivity === 'PUBLIC').map(evidenceOf);
  return {
    format: 'sourceline.claim.1',
    slug: facts.slug,
    sequence,
    state: 'LIVE',
    publishedAt: at,
    firstPublishedAt: previous?.firstPublishedAt ?? at,
    claim: claimOf(facts.claim),
    result: { ...result },
    summary: facts.summary ?? undefined,
    opinions: opinionsOf(facts),
    adjudication: facts.adjudication && {
      rationale: facts.adjudication.rationale,
      at: facts.adjudication.at,
    },
    checkedBy: checkedBy(facts.people),
    passages,
    evidence,
    replies: facts.replies.length > 0 ? facts.replies.map(replyOf) : undefined,
    overrides: facts.overrides.length > 0 ? facts.overrides.map((o) => ({ ...o, by: [...o.by] })) : undefined,
    provenance: facts.provenance,
    ...gradedSources(sourcesOf(passages, evidence, facts.replies), facts.grades),
    history: [
      ...(previous?.history ?? []),
      { sequence, state: 'LIVE', publishedAt: at, verdict: result.verdict },
    ],
    corrections: previous?.corrections ?? [],
    retraction: null,
  };
}

/**
 * The tombstone that stays at a retracted claim's address: its statement, the note, its history and corrections. Of
 * earlier corrections it says when, of which kind and why, but repeats nothing of what stood on the page.
 */
export function retractedSnapshot(previous: Snapshot, { note, at }: { note: string; at: string }): Snapshot {
  const sequence = previous.sequence + 1;
  const { statement } = previous.claim;
  const entry = { sequence, state: 'RETRACTED', publishedAt: at, verdict: null } as const;
  const tombstone: Snapshot = {
    ...previous,
    sequence,
    state: 'RETRACTED',
    publishedAt: at,
    claim: { ...previous.claim, quantity: null, place: null, tags: [], wouldChange: null },
    result: null,
    summary: undefined,
    opinions: [],
    adjudication: null,
    checkedBy: [],
    passages: [],
    evidence: [],
    replies: undefined,
    overrides: undefined,
    provenance: undefined,
    sources: [],
    grades: undefined,
    history: [...previous.history, entry],
    corrections: previous.corrections.map((correction) => ({ ...correction, before: '', after: '' })),
    retraction: { note, at },
  };
  const before = `Published: “${statement}”`;
  return corrected(tombstone, { kind: 'RETRACTION', at, before, after: 'Retracted', note });
}

/** The snapshot with what readers are told of the change it brings. */
export const corrected = (snapshot: Snapshot, correction: SnapshotCorrection): Snapshot => ({
  ...snapshot,
  corrections: [...snapshot.corrections, correction],
});

const claimOf = (claim: PublicationFacts['claim']): Snapshot['claim'] => ({
  statement: claim.statement,
  kind: claim.kind,
  quantity: claim.quantity && { ...claim.quantity },
  place: claim.place,
  language: claim.language,
  direction: directionOf(claim.language),
  tags: [...claim.tags],
  wouldChange: claim.wouldChange,
});

/** Where an editor decided, dissent is published if they said so. */
const opinionsOf = ({ opinions, result, adjudication }: PublicationFacts): SnapshotOpinion[] =>
  opinions
    .map(({ role, finding, rationale }) => ({
      role,
      finding: { ...finding },
      rationale,
      dissents: finding.verdict !== result.verdict,
    }))
    .filter(({ dissents }) => !dissents || (adjudication?.dissentShown ?? true));

/** How many people of each role did what, in the order in which work is done. */
function checkedBy(people: PublicationFacts['people']): Snapshot['checkedBy'] {
  return (['wrote', 'reviewed', 'adjudicated', 'approved', 'published'] as const).flatMap((duty) =>
    (['CHECKER', 'EDITOR', 'ADMIN', 'READER'] as const)
      .map((role) => ({
        duty,
        role,
        people: people.filter((p) => p.duty === duty && p.role === role).length,
      }))
      .filter((entry) => entry.people > 0),
  );
}

const evidenceOf = (e: EvidenceFacts): SnapshotEvidence => ({
  title: e.title,
  url: e.url,
  type: e.type,
  publishedAt: e.publishedAt,
  source: e.source && sourceRef(e.source),
  state: e.state,
  stance: e.stance,
  strength: e.strength,
  excerpt: e.excerpt,
  rationale: e.rationale,
  capture: e.capture,
});

const replyOf = (reply: SnapshotReply): SnapshotReply => ({
  whom: reply.whom,
  source: reply.source && sourceRef(reply.source),
  how: reply.how,
  askedAt: reply.askedAt,
  deadline: reply.deadline,
  outcome: reply.outcome,
  outcomeAt: reply.outcomeAt,
  reply: reply.reply,
});

/** The sources, with a grade for each that was assessed. */
function gradedSources(
  sources: PublicSourceRef[],
  grades: PublicationFacts['grades'],
): Pick<Snapshot, 'sources' | 'grades'> {
  const graded = sources.flatMap(({ slug }) => {
    const grade = grades?.get(slug);
    return grade ? [{ source: slug, grade }] : [];
  });
  return graded.length > 0 ? { sources, grades: graded } : { sources };
}

function sourcesOf(
  passages: Snapshot['passages'],
  evidence: Snapshot['evidence'],
  replies: readonly SnapshotReply[],
): PublicSourceRef[] {
  const speakers = passages.flatMap((p) => p.attributions.flatMap((a) => a.hops.map((hop) => hop.source)));
  const all = [
    ...speakers,
    ...passages.map((p) => p.article.outlet),
    ...[...evidence, ...replies].map((e) => e.source),
  ];
  return [...new Map(all.flatMap((s) => (s ? [[s.slug, s] as const] : []))).values()];
}
