import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { Paging } from '@/lib/schemas/primitives';
import { getArticle, listArticles } from '@/lib/services/article/articles';
import { getCheck } from '@/lib/services/article/checks';
import { versionFile } from '@/lib/services/article/version-file';
import { getVersion, listVersions, listWaiting } from '@/lib/services/article/versions';
import { getAssignment, listAssignments } from '@/lib/services/assignment/listing';
import { countReaderReports, getReport, listReports } from '@/lib/services/challenge/reports';
import { getClaim, listClaims } from '@/lib/services/claim/claims';
import { excerptPlaces, excerptsNow } from '@/lib/services/claim/excerpts';
import { listRelations } from '@/lib/services/claim/relations/listing';
import { listReplies } from '@/lib/services/claim/replies/replies';
import { similarClaims } from '@/lib/services/claim/similar';
import { getComment, getThread, listAnswers, listComments } from '@/lib/services/comment/listing';
import { capturedFile, captureProgress, listCaptures } from '@/lib/services/evidence/captures';
import { captureProof } from '@/lib/services/evidence/copies/proof';
import { getCapture } from '@/lib/services/evidence/copies/reading';
import { captureDifference } from '@/lib/services/evidence/difference';
import { getEvidence, listEvidence } from '@/lib/services/evidence/evidence';
import { evidenceHistory } from '@/lib/services/evidence/history';
import { getUpload } from '@/lib/services/evidence/uploads';
import { getFigures } from '@/lib/services/figures';
import { listChoices } from '@/lib/services/inbox/choices';
import { followDesk } from '@/lib/services/inbox/live/live';
import { countNotifications, listNotifications } from '@/lib/services/inbox/notifications';
import { isWatched, listWatches } from '@/lib/services/inbox/watches';
import { countJobs, listJobs } from '@/lib/services/jobs/listing';
import { listSessions } from '@/lib/services/people/sessions';
import { listTokens } from '@/lib/services/people/tokens';
import { getUser, listUsers } from '@/lib/services/people/users';
import { findLineageEnds } from '@/lib/services/provenance/ends';
import { getLineage, lineageHistory, listLineage } from '@/lib/services/provenance/lineage-reading';
import { originOf } from '@/lib/services/provenance/origin-of';
import { sharedWords } from '@/lib/services/provenance/shared-words';
import { claimOrigins } from '@/lib/services/provenance/shown';
import { claimGrades, listAssessments } from '@/lib/services/publication/assessing';
import { publicCaptureFile, publicCaptureText } from '@/lib/services/publication/captures';
import { evidenceRipple } from '@/lib/services/publication/evidence-ripple';
import { listFlags } from '@/lib/services/publication/flags';
import { previewMerge } from '@/lib/services/publication/merging/preview';
import { listMerges } from '@/lib/services/publication/merging/view';
import {
  publicArticle,
  publicClaim,
  publicClaims,
  publicCorrections,
  publicNotices,
  publicSource,
} from '@/lib/services/publication/publications';
import { sourceRecord } from '@/lib/services/publication/source-record';
import { sourceRipple } from '@/lib/services/publication/source-ripple';
import { publicComparison, publicVersions } from '@/lib/services/publication/versions';
import { checkAudit, listAudit } from '@/lib/services/record';
import { getAgreement } from '@/lib/services/review/agreement';
import { getCalibration } from '@/lib/services/review/calibration';
import { readReviewDraft } from '@/lib/services/review/drafts';
import { getReview, myReviews } from '@/lib/services/review/reading';
import { listRounds } from '@/lib/services/review/reviews';
import { listSettlements } from '@/lib/services/review/settlements';
import { getSighting, listOffers, listSightings } from '@/lib/services/sighting/reading';
import { listDuplicates, listLike } from '@/lib/services/source/duplicates';
import { linkHistory, listLinks } from '@/lib/services/source/links';
import { getSource, listSources } from '@/lib/services/source/sources';
import { getIdentity } from '@/lib/services/source/vault/identities';
import { countMyWork, myWork, workCounts } from '@/lib/services/work';
import { board } from '@/lib/services/work/board';
import { listFilters } from '@/lib/services/work/filters';
import { heldWork } from '@/lib/services/work/mine';
import { listGates } from '@/lib/services/workflow/overrides';
import { previewClaim } from '@/lib/services/workflow/preview';
import { getRetractions } from '@/lib/services/workflow/retractions';
import { getClaimSchedule, listSchedules } from '@/lib/services/workflow/schedules/listing';

const paging = Paging.parse({ limit: 100 });
const few = Paging.parse({ limit: 2 });

export type Reading = (by: Person) => Promise<unknown>;

/**
 * Every read that there is, as far as it could tell of this claim, of a source and of a piece of evidence, whether they
 * exist for whoever asks or not. Each begins with the id of its operation, where it has one.
 */
export function readings(
  claim: ClaimView,
  { sourceId, evidenceId }: { sourceId: string; evidenceId: string },
): Record<string, Reading> {
  const claimId = claim.id;
  const article = claim.appearances[0]?.article;
  const slug = article?.slug ?? '';
  const about = { articleId: article?.id ?? '', versionId: claim.appearances[0]?.passage.versionId ?? '' };
  return {
    getClaim: (by) => getClaim(by, { claimId }),
    getRetractions: (by) => getRetractions(by, { claimId }),
    getClaimSchedule: (by) => getClaimSchedule(by, { claimId }),
    listSchedules: (by) => listSchedules(by, { ...paging, state: 'WAITING' }),
    'listSchedules that are done': (by) => listSchedules(by, { ...paging, state: 'DONE' }),
    listGates: (by) => listGates(by, { claimId }),
    listReplies: (by) => listReplies(by, { claimId }),
    previewClaim: (by) => previewClaim(by, { claimId }),
    claimOrigins: (by) => claimOrigins(by, { claimId }),
    listFlags: (by) => listFlags(by, { claimId }),
    listRelations: (by) => listRelations(by, { claimId }),
    listComments: (by) => listComments(by, { claimId, limit: 50 }),
    'listComments that are open': (by) => listComments(by, { claimId, open: true, limit: 2 }),
    // Nobody knows the id of a comment who doesn't see it.
    getComment: (by) => getComment(by, { commentId: evidenceId }),
    getThread: (by) => getThread(by, { commentId: evidenceId }),
    listAnswers: (by) => listAnswers(by, { commentId: evidenceId, limit: 50 }),
    listRounds: (by) => listRounds(by, { claimId }),
    listSettlements: (by) => listSettlements(by, { claimId }),
    getFigures: (by) => getFigures(by, { weeks: 13 }),
    getAgreement: (by) => getAgreement(by, {}),
    'getAgreement of the article': (by) => getAgreement(by, { articleId: article?.id }),
    getCalibration: (by) => getCalibration(by, {}),
    'getCalibration of the author': (by) => getCalibration(by, { userId: claim.author.id }),
    // Nobody knows the id of a review who can't read it.
    getReview: (by) => getReview(by, { claimId, reviewId: evidenceId }),
    readReviewDraft: (by) => readReviewDraft(by, { claimId }),
    myReviews: (by) => myReviews(by, paging),
    listClaims: (by) => listClaims(by, paging),
    'listClaims in review': (by) => listClaims(by, { ...paging, status: 'IN_REVIEW' }),
    'listClaims of a search': (by) => listClaims(by, { ...paging, q: claim.statement }),
    'listClaims of the article': (by) => listClaims(by, { ...paging, articleId: article?.id }),
    similarClaims: (by) => similarClaims(by, { text: claim.statement, limit: 10 }),
    listEvidence: (by) => listEvidence(by, paging),
    'listEvidence, a short page': (by) => listEvidence(by, few),
    'listEvidence of the claim': (by) => listEvidence(by, { ...paging, claimId }),
    getEvidence: (by) => getEvidence(by, { evidenceId }),
    listCaptures: (by) => listCaptures(by, { evidenceId }),
    captureProgress: (by) => captureProgress(by, { evidenceId }),
    evidenceHistory: (by) => evidenceHistory(by, { evidenceId }),
    sourceRipple: (by) => sourceRipple(by, { sourceId }),
    evidenceRipple: (by) => evidenceRipple(by, { evidenceId, state: 'RETRACTED' }),
    captureDifference: (by) => captureDifference(by, { evidenceId, captureId: evidenceId }),
    listLineage: (by) => listLineage(by, paging),
    'listLineage of the evidence': (by) => listLineage(by, { ...paging, evidenceId }),
    'listLineage of the source': (by) => listLineage(by, { ...paging, sourceId }),
    'listLineage, what was rejected': (by) => listLineage(by, { ...paging, state: 'REJECTED' }),
    findLineageEnds: (by) => findLineageEnds(by, { q: '', limit: 20 }),
    // Nobody knows the id of lineage who knows neither of its ends.
    getLineage: (by) => getLineage(by, { lineageId: evidenceId }),
    sharedWords: (by) => sharedWords(by, { lineageId: evidenceId }),
    lineageHistory: (by) => lineageHistory(by, { lineageId: evidenceId }),
    // A file that was sent is its sender's alone, whatever comes of it.
    getUpload: (by) => getUpload(by, { uploadId: evidenceId }),
    // Nobody knows the id of a capture who doesn't know the evidence; of one they do know, it is asked like this one.
    capturedFile: (by) => capturedFile(by, { captureId: evidenceId }),
    captureProof: (by) => captureProof(by, { captureId: evidenceId }),
    getCapture: (by) => getCapture(by, { captureId: evidenceId }),
    excerptPlaces: (by) => excerptPlaces(by, { evidenceId }),
    excerptsNow: (by) => excerptsNow(by, { claimId }),
    myWork: (by) => myWork(by, paging),
    workCounts: (by) => workCounts(by),
    'myWork, highest risk first': (by) => myWork(by, { ...paging, sort: 'risk', assignee: 'nobody' }),
    countWork: (by) => countMyWork(by, { due: 'none' }),
    heldWork: (by) => heldWork(by),
    board: (by) => board(by),
    listFilters: (by) => listFilters(by, {}),
    listAssignments: (by) => listAssignments(by, { claimId }),
    // Nobody knows the id of an assignment who doesn't see it with its claim.
    getAssignment: (by) => getAssignment(by, { assignmentId: evidenceId }),
    listReaderReports: (by) => listReports(by, { ...paging, state: 'RECEIVED', claimId }),
    'listReaderReports of all claims': (by) => listReports(by, { ...paging, state: 'RECEIVED' }),
    countReaderReports: (by) => countReaderReports(by),
    // Nobody knows the id of what a reader sent who doesn't see the list.
    getReaderReport: (by) => getReport(by, { reportId: evidenceId }),
    listArticles: (by) => listArticles(by, paging),
    getArticle: (by) => getArticle(by, { articleId: article?.id ?? '' }),
    getCheck: (by) => getCheck(by, { articleId: article?.id ?? '' }),
    versionFile: (by) => versionFile(by, about),
    listArticleVersions: (by) => listVersions(by, { ...paging, articleId: article?.id ?? '' }),
    getArticleVersion: (by) => getVersion(by, about),
    listWaitingPassages: (by) => listWaiting(by, { articleId: article?.id ?? '' }),
    listSightings: (by) => listSightings(by, paging),
    'listSightings, what is offered': (by) => listSightings(by, { ...paging, state: 'OFFERED' }),
    'listSightings of the claim': (by) => listSightings(by, { ...paging, claimId }),
    // Nobody knows the id of a sighting who may not see its claim.
    getSighting: (by) => getSighting(by, { sightingId: evidenceId }),
    listOffers: (by) => listOffers(by, { articleId: article?.id ?? '' }),
    listSources: (by) => listSources(by, paging),
    getSource: (by) => getSource(by, { sourceId }),
    listAssessments: (by) => listAssessments(by, { ...paging, sourceId }),
    claimGrades: (by) => claimGrades(by, { claimId }),
    listSourceLinks: (by) => listLinks(by, { sourceId }),
    sourceLinkHistory: (by) => linkHistory(by, { sourceId }),
    listDuplicates: (by) => listDuplicates(by, {}),
    listLike: (by) => listLike(by, { sourceId }),
    sourceRecord: (by) => sourceRecord(by, { sourceId }),
    originOf: (by) => originOf(by, { sourceId }),
    listMerges: (by) => listMerges(by, { sourceId }),
    previewMerge: (by) => previewMerge(by, { sourceId, intoId: sourceId }),
    getIdentity: (by) => getIdentity(by, { sourceId }),
    listAudit: (by) => listAudit(by, paging),
    'listAudit, page by page': (by) => pages((cursor) => listAudit(by, { ...few, cursor })),
    'listAudit of the claim': (by) => listAudit(by, { ...paging, subjectId: claimId }),
    checkAudit: (by) => checkAudit(by),
    listJobs: (by) => listJobs(by, { ...paging, state: 'QUEUED' }),
    'listJobs that are done': (by) => listJobs(by, { ...paging, state: 'DONE' }),
    countJobs: (by) => countJobs(by),
    listUsers: (by) => listUsers(by, paging),
    getUser: (by) => getUser(by, { userId: by.id }),
    listTokens: (by) => listTokens(by),
    listSessions: (by) => listSessions(by),
    listNotifications: (by) => listNotifications(by, paging),
    countNotifications: (by) => countNotifications(by),
    listWatches: (by) => listWatches(by),
    isWatched: (by) => isWatched(by, { subject: 'CLAIM', subjectId: claimId }),
    listChoices: (by) => listChoices(by),
    // What is heard is compared, byte by byte, where the stream is tested: here it is only asked whether one may listen.
    followDesk: async (by) => (await followDesk(by)).ok,
    publicClaims: () => publicClaims({ limit: 100 }),
    publicClaim: () => publicClaim({ slug: claim.slug ?? '' }),
    publicClaimVersion: () => publicClaim({ slug: claim.slug ?? '', sequence: 1 }),
    publicVersions: () => publicVersions({ slug: claim.slug ?? '' }),
    publicComparison: () => publicComparison({ slug: claim.slug ?? '', sequence: 1, to: 2 }),
    publicNotices: () => publicNotices({ slug: claim.slug ?? '' }),
    publicArticle: () => publicArticle({ slug }),
    publicSource: () => publicSource({ slug, ...paging }),
    publicCorrections: () => publicCorrections(paging),
    // Of bytes that nobody published, as with the id of a capture.
    publicCaptureText: () => publicCaptureText({ sha256: evidenceId }),
    publicCaptureFile: () => publicCaptureFile({ sha256: evidenceId }),
  };
}

type Paged = { ok: true; value: { items: unknown[]; next: string | null } } | { ok: false };

/** The first three pages of a list. */
async function pages(page: (cursor: string | undefined) => Promise<Paged>): Promise<Paged[]> {
  const found: Paged[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    found.push(next);
    cursor = (next.ok && next.value.next) || undefined;
  } while (cursor && found.length < 3);
  return found;
}
