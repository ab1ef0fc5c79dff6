import { rememberedWords } from '@/lib/domain/sighting/offering';
import { sha256 } from '@/lib/ingest/hash';

/** What a claim is offered at once: these words of this article, in whichever of its versions. */
export const offerKey = (claimId: string, articleId: string, exact: string): string =>
  `${claimId}:${sha256(`${articleId}\n${rememberedWords(exact)}`)}`;
