import { type KeptDraft, keptDrafts } from '@/components/form/drafts';
import { select } from '@/lib/domain/passage/anchoring';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import type { ArticleView } from '@/lib/schemas/article';
import type { WorkbenchView } from './view';

/** Something that was written beside this article and not saved: what it is, in words, and the view that it stands in. */
export type Kept = {
  key: string;
  value: unknown;
  what: 'claim' | 'passage' | 'change';
  words: string;
  view: WorkbenchView;
};

/** Where a form about a passage is kept: each passage has its own, so that none is shown or overwritten in another's place. */
export const keyAt = (what: 'claim' | 'passage', versionId: string, { start, end }: Span): string =>
  `${what}:new:${versionId}:${start}-${end}`;

/** What its writer left unsaved beside this article, the last first. */
export function keptIn(article: ArticleView, now: number): Kept[] {
  const drafts = keptDrafts(now);
  // Asked at each turn of the panel: the whole text is walked for those alone who left something.
  if (drafts.length === 0) return [];
  const text = indexCodePoints(article.text.text);
  return drafts.flatMap((draft) => atPassage(article, text, draft) ?? ofClaim(article, draft) ?? []);
}

/** Whether a view shows what is kept. */
export function shows(view: WorkbenchView, kept: Kept): boolean {
  if ('passage' in view && 'passage' in kept.view)
    return view.mode === kept.view.mode && sameSpan(view.passage, kept.view.passage);
  return view.mode === 'claim' && kept.view.mode === 'claim' && view.claimId === kept.view.claimId;
}

const sameSpan = (one: Span, other: Span) => one.start === other.start && one.end === other.end;

function atPassage(article: ArticleView, text: CodePointIndex, { key, value }: KeptDraft): Kept | null {
  const [, what, versionId, start, end] = /^(claim|passage):new:([^:]+):(\d+)-(\d+)$/.exec(key) ?? [];
  if (versionId !== article.text.versionId) return null;
  const passage = select(text, { start: Number(start), end: Number(end) });
  if (!passage.ok) return null;
  const place = { passage: passage.value, form: 0 };
  if (what === 'passage')
    return {
      key,
      value,
      what,
      words: place.passage.exact,
      view: { mode: 'repeat', claimId: null, ...place },
    };
  return {
    key,
    value,
    what: 'claim',
    words: statementIn(value) || place.passage.exact,
    view: { mode: 'new', ...place },
  };
}

/** A change of a draft that stands in this article: its words, its evidence, or who says so. */
function ofClaim({ marks }: ArticleView, { key, value }: KeptDraft): Kept | null {
  const [, claimId] = /^(?:claim|evidence:new):([^:]+)$/.exec(key) ?? [];
  const [, appearanceId] = /^attribution:([^:]+):/.exec(key) ?? [];
  const mark = marks.find((one) => one.claimId === claimId || one.appearanceId === appearanceId);
  return mark
    ? { key, value, what: 'change', words: mark.statement, view: { mode: 'claim', claimId: mark.claimId } }
    : null;
}

/** A draft of an earlier week may look otherwise: then it has no words of its own. */
function statementIn(value: unknown): string {
  const claim = typeof value === 'object' && value !== null && 'claim' in value ? value.claim : null;
  const statement =
    typeof claim === 'object' && claim !== null && 'statement' in claim ? claim.statement : '';
  return typeof statement === 'string' ? statement.trim() : '';
}
