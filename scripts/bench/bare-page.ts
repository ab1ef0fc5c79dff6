import type { Snapshot } from '@/lib/domain/publication';

const escape = (text: string | null): string =>
  (text ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

const list = <T>(items: readonly T[], html: (item: T) => string) =>
  `<ul>${items.map((i) => `<li>${html(i)}</li>`).join('')}</ul>`;

/** The claim page's content as plain HTML by string concatenation: what the rendered page is measured against. */
export const bareClaimPage = (
  s: Snapshot,
): string => `<!doctype html><html lang="${escape(s.claim.language)}"><title>${escape(s.claim.statement)}</title>
<h1 dir="${s.claim.direction}">${escape(s.claim.statement)}</h1>
<p>${escape(s.result?.verdict ?? '')} ${s.result?.credibility ?? ''} ${escape(s.result?.confidence ?? '')} ${escape(s.claim.place)} ${escape(s.claim.wouldChange)}</p>
${list(s.claim.tags, escape)}
${list(s.passages, (p) => `<blockquote>${escape(p.before)}<mark>${escape(p.exact)}</mark>${escape(p.after)}</blockquote><a href="/articles/${p.article.slug}">${escape(p.article.title)}</a>${list(p.attributions, (a) => escape(a.words))}`)}
${list(s.evidence, (e) => `<a href="${escape(e.url)}">${escape(e.title)}</a> ${e.type} ${e.stance} ${e.strength} ${escape(e.excerpt)} ${escape(e.rationale)}`)}
${list(s.opinions, (o) => `${o.role} ${o.finding.verdict} ${escape(o.rationale)}`)}
${list(s.checkedBy, (c) => `${c.duty} ${c.role} ${c.people}`)}
${list(s.sources, (x) => `<a href="/sources/${x.slug}">${escape(x.name)}</a>`)}
${list(s.history, (h) => `${h.sequence} ${h.publishedAt}`)}${list(s.corrections, (c) => `${c.kind} ${escape(c.note)}`)}</html>`;
