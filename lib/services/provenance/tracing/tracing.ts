import { reader as data, transaction } from '@/lib/data/db';
import { end, type Leased } from '@/lib/data/jobs';
import { type Print, storePrint } from '@/lib/data/provenance/prints';
import { type Traced, tracedArticle, tracedEvidence } from '@/lib/data/provenance/traced';
import { formats } from '@/lib/domain/article';
import { type Shingled, shingled } from '@/lib/domain/provenance/tracing/shingles';
import { marksOf } from '@/lib/domain/provenance/tracing/sketch';
import { ok, type Result } from '@/lib/domain/result';
import { troubled } from '@/lib/domain/trouble';
import type { Links } from '@/lib/ingest/links';
import { type Reader, reader } from '@/lib/ingest/reader';
import { type Files, files, wholeFile } from '@/lib/outside/files/files';
import { failing, failureOf, lost, type Outcome } from '@/lib/services/jobs';
import { byAddresses } from './addresses';
import { byCredits } from './credits';
import { bySharedText } from './shared-text';
import { type Suggestion, storeSuggestions } from './suggesting';

export type TracingMeans = { store?: Files; pages?: Pick<Reader, 'links'>; now?: () => Date };

/** Looks where an article may come from, or what may come from it, by its newest version. */
export const traceArticle = (job: Leased, means: TracingMeans = {}): Promise<Outcome> =>
  trace(job, () => tracedArticle(data(), job.subjectId), means);

/** The same for a piece of evidence, by its newest copy that can be read. */
export const traceEvidence = (job: Leased, means: TracingMeans = {}): Promise<Outcome> =>
  trace(job, () => tracedEvidence(data(), job.subjectId), means);

/**
 * Keeps the print of a text, then looks for what it comes from: of two that come in at once at least one finds the other. What was
 * found is suggested in the transaction that ends the work, and counts nothing. Whoever lost the lease meanwhile stores nothing.
 */
async function trace(
  job: Leased,
  load: () => Promise<Traced | null>,
  { now = () => new Date(), ...means }: TracingMeans,
): Promise<Outcome> {
  const traced = await load();
  const found = traced ? await clues(traced, means) : ok([]);
  const at = now();
  const ended = await transaction(async (tx) => {
    const failure = found.ok ? null : failureOf(troubled('BUSY', found));
    if (!(await end(tx, job, failure ? failing(job, failure, at) : { state: 'DONE' }, at))) return lost;
    if (found.ok) await storeSuggestions(tx, found.value, at);
    return ok(undefined);
  });
  if (!ended.ok) return 'LOST';
  return found.ok ? 'DONE' : 'BUSY';
}

async function clues(traced: Traced, means: TracingMeans): Promise<Result<Suggestion[]>> {
  const mine = shingled(traced.text);
  await keepPrint(traced, mine);
  const links = await linksOf(traced, means);
  if (!links.ok) return links;
  const addresses = await byAddresses(data(), traced, links.value);
  const shared = await bySharedText(data(), traced, mine);
  const credits = await byCredits(data(), traced);
  // Of several clues to the same the first is told: where both stand says more than what they share, and that more than a link.
  const isLink = ({ clue }: Suggestion) => clue === 'LINK';
  return ok([...addresses.filter((one) => !isLink(one)), ...shared, ...credits, ...addresses.filter(isLink)]);
}

async function keepPrint({ node, textId }: Traced, { hashes }: Shingled): Promise<void> {
  const of: Print =
    node.kind === 'article' ? { versionId: textId, captureId: null } : { versionId: null, captureId: textId };
  await transaction(async (tx) =>
    ok(await storePrint(tx, { ...of, shingles: hashes.length, marks: marksOf(hashes) })),
  );
}

const NO_LINKS: Links = { canonical: null, links: [] };

/** The links of what a text was read from. A file that is gone, and a page that can't be read, has none; a full queue is come back to. */
async function linksOf(
  { file, addresses: [address] }: Traced,
  { store = files(), pages = reader() }: TracingMeans,
): Promise<Result<Links>> {
  const format = formats.find((known) => known === file?.format);
  const bytes = file && format && (await wholeFile(store, file.sha256));
  if (!bytes || !format) return ok(NO_LINKS);
  const links = await pages.links({ bytes, format, address: address ?? null });
  return links.ok || links.refusal.kind === 'busy' ? links : ok(NO_LINKS);
}
