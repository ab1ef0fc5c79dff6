import { isChangeOf } from '@/components/claim/draft/unsaved';
import { type KeptDraft, keptDrafts } from '@/components/form/draft/kept';
import { select } from '@/lib/domain/passage/anchoring';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';
import type { WorkbenchView } from './view';

/** Something that was written beside this article and not saved: what it is, in words, and the view that it stands in. */
export type Kept = KeptDraft & {
  what: 'claim' | 'passage' | 'change';
  words: string;
  view: WorkbenchView;
};

/** Where a form about a passage is kept: each passage has its own, so that none is shown or overwritten in another's place. */
export const keyAt = (what: 'claim' | 'passage', versionId: string, { start, end }: Span): string =>
  `${what}:new:${versionId}:${start}-${end}`;

/** The passage that a form is kept by; null for one that is about none. */
export function placeIn(key: string): (Span & { what: 'claim' | 'passage'; versionId: string }) | null {
  const [, what, versionId = '', start, end] = /^(claim|passage):new:([^:]+):(\d+)-(\d+)$/.exec(key) ?? [];
  if (what !== 'claim' && what !== 'passage') return null;
  return { what, versionId, start: Number(start), end: Number(end) };
}

/** What its writer left unsaved beside this article, the last first. */
export function keptIn(article: ArticleView, now: number): Kept[] {
  const drafts = keptDrafts(now);
  // Asked at each turn of the panel: the whole text is walked for those alone who left something.
  if (drafts.length === 0) return [];
  const text = indexCodePoints(article.text.text);
  return drafts.flatMap((draft) => atPassage(article, text, draft) ?? ofClaim(article, draft) ?? []);
}

/** Whether a view shows what is kept: what another tab left is shown once it is taken over. */
export function shows(view: WorkbenchView, kept: Kept): boolean {
  if (!kept.here) return false;
  if ('passage' in view && 'passage' in kept.view)
    return view.mode === kept.view.mode && sameSpan(view.passage, kept.view.passage);
  return view.mode === 'claim' && kept.view.mode === 'claim' && view.claimId === kept.view.claimId;
}

const sameSpan = (one: Span, other: Span) => one.start === other.start && one.end === other.end;

function atPassage(article: ArticleView, text: CodePointIndex, draft: KeptDraft): Kept | null {
  const { key, value } = draft;
  const kept = placeIn(key);
  if (kept?.versionId !== article.text.versionId) return null;
  const { what, start, end } = kept;
  const passage = select(text, { start, end });
  if (!passage.ok) return null;
  const place = { passage: passage.value, form: 0 };
  if (what === 'passage')
    return {
      ...draft,
      what,
      words: place.passage.exact,
      view: { mode: 'repeat', claimId: null, ...place },
    };
  return {
    ...draft,
    what: 'claim',
    words: statementIn(value) || place.passage.exact,
    view: { mode: 'new', ...place },
  };
}

/** A change of a draft that stands in this article: its words, its evidence, or who says so. */
function ofClaim({ marks }: ArticleView, draft: KeptDraft): Kept | null {
  const mark = marks.find(({ claimId, appearanceId }) =>
    isChangeOf({ id: claimId, appearances: [{ id: appearanceId }] }, draft),
  );
  return mark
    ? { ...draft, what: 'change', words: mark.statement, view: { mode: 'claim', claimId: mark.claimId } }
    : null;
}

/** A draft of an earlier week may look otherwise: then it has no words of its own. */
function statementIn(value: unknown): string {
  const claim = typeof value === 'object' && value !== null && 'claim' in value ? value.claim : null;
  const statement =
    typeof claim === 'object' && claim !== null && 'statement' in claim ? claim.statement : '';
  return typeof statement === 'string' ? statement.trim() : '';
}
