import type { Operation } from '../operation';
import * as articles from './article';
import * as versions from './article-version';
import * as assignments from './assignment';
import * as passages from './attribution';
import * as readerReports from './challenge';
import * as claims from './claim';
import * as replies from './claim/replies';
import * as claimRelations from './claim-relation';
import * as comments from './comment';
import * as evidence from './evidence';
import * as evidenceChanges from './evidence/changes';
import * as evidenceRipples from './evidence/ripple';
import * as uploads from './evidence/uploads';
import * as figures from './figures';
import * as flags from './flag';
import * as inbox from './inbox';
import * as jobs from './jobs';
import * as accounts from './people';
import * as lineage from './provenance';
import * as origins from './provenance/origins';
import * as publications from './publication';
import * as merges from './publication/merging';
import * as sourceRipples from './publication/ripple';
import * as sourceRecords from './publication/source-record';
import * as publicVersions from './publication/versions';
import * as reviews from './review';
import * as reviewDrafts from './review/drafts';
import * as reviewReadings from './review/reading';
import * as settlements from './review/settlement';
import * as sightings from './sighting';
import * as sources from './source';
import * as assessments from './source/assessment';
import * as duplicates from './source/duplicates';
import * as identities from './source/identity';
import * as links from './source/link';
import * as work from './work';
import * as gates from './workflow/gates';
import * as retractions from './workflow/retractions';
import * as schedules from './workflow/schedules';

const rooms = [
  articles,
  versions,
  sources,
  identities,
  assessments,
  duplicates,
  links,
  claims,
  replies,
  gates,
  retractions,
  schedules,
  claimRelations,
  passages,
  origins,
  flags,
  evidence,
  evidenceChanges,
  evidenceRipples,
  sourceRipples,
  uploads,
  lineage,
  reviews,
  assignments,
  work,
  settlements,
  figures,
  reviewDrafts,
  reviewReadings,
  comments,
  publications,
  publicVersions,
  merges,
  sourceRecords,
  sightings,
  readerReports,
  accounts,
  inbox,
  jobs,
];

/** Every operation of the API, in the order of its document. */
export const operations: readonly Operation[] = rooms.flatMap((room) =>
  Object.values(room).filter(
    (it): it is Exclude<typeof it, (...args: never[]) => unknown> => typeof it !== 'function',
  ),
);
