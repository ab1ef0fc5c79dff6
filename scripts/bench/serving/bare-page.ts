import type { Snapshot } from '@/lib/domain/publication/publication';

const escaped = (text: string | null): string =>
  (text ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

const list = <T>(items: readonly T[], html: (item: T) => string) =>
  `<ul>${items.map((i) => `<li>${html(i)}</li>`).join('')}</ul>`;

/** The claim page's content as plain HTML by string concatenation: what the rendered page is measured against. */
export const bareClaimPage = (
  s: Snapshot,
): string => `<!doctype html><html lang="${escaped(s.claim.language)}"><title>${escaped(s.claim.statement)}</title>
<h1 dir="${s.claim.direction}">${escaped(s.claim.statement)}</h1>
<p>${escaped(s.result?.verdict ?? '')} ${s.result?.credibility ?? ''} ${escaped(s.result?.confidence ?? '')} ${escaped(s.claim.place)} ${escaped(s.claim.wouldChange)}</p>
${list(s.claim.tags, escaped)}
${list(s.passages, (p) => `<blockquote>${escaped(p.before)}<mark>${escaped(p.exact)}</mark>${escaped(p.after)}</blockquote><a href="/articles/${p.article.slug}">${escaped(p.article.title)}</a>${list(p.attributions, (a) => escaped(a.words))}`)}
${list(s.evidence, (e) => `<a href="${escaped(e.url)}">${escaped(e.title)}</a> ${e.type} ${e.stance} ${e.strength} ${escaped(e.excerpt)} ${escaped(e.rationale)}`)}
${list(s.opinions, (o) => `${o.role} ${o.finding.verdict} ${escaped(o.rationale)}`)}
${list(s.checkedBy, (c) => `${c.duty} ${c.role} ${c.people}`)}
${list(s.sources, (x) => `<a href="/sources/${x.slug}">${escaped(x.name)}</a>`)}
${list(s.history, (h) => `${h.sequence} ${h.publishedAt}`)}${list(s.corrections, (c) => `${c.kind} ${escaped(c.note)}`)}</html>`;
