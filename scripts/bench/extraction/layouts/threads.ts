import { COMMENTS, escaped, type Layout, links, newsArticle, others, page, SECTIONS, tags } from './pieces';

/** Pages that are several things: entries, answers, an infinite scroll. */
export const threads: Record<string, Layout> = {
  'a live blog': (s) => ({
    html: page(
      s,
      newsArticle(s, { '@type': 'LiveBlogPosting' }),
      `<main><h1>${escaped(s.title)}</h1>${s.paragraphs.map((one, n) => `<article class="entry"><h2>${12 + n}:10 Entry</h2><p>${escaped(one)}</p></article>`).join('')}</main><aside class="live-help"><p>How to follow this live report by mail or on your phone.</p></aside>`,
    ),
    right: s.paragraphs.flatMap((one, n) => [`${12 + n}:10 Entry`, one]),
  }),
  'a forum thread': (s) => ({
    html: page(
      s,
      '',
      `<div class="breadcrumbs"><a href="/">Forum</a> » <a href="/h">Harbour</a></div><h1>${escaped(s.title)}</h1><div class="thread">${s.paragraphs.map((one, n) => `<div class="message"><div class="user">sailor${n}</div><div class="words">${escaped(one)}</div></div>`).join('')}</div><div class="pagination"><a href="?2">Next page</a></div>`,
    ),
    right: s.paragraphs.flatMap((one, n) => [`sailor${n}`, one]),
    hasByline: false,
    hasDate: false,
  }),
  'initials that are drawn large': (s) => ({
    html: page(
      s,
      newsArticle(s),
      `<article><h1>${escaped(s.title)}</h1>${s.paragraphs.map((one) => `<p><span aria-hidden="true" class="cap">${escaped([...one][0] ?? '')}</span>${escaped([...one].slice(1).join(''))}</p>`).join('')}</article><nav>${SECTIONS.join(' ')}</nav>`,
    ),
    right: s.paragraphs,
  }),
  'hidden copies for phones': (s) => ({
    html: page(
      s,
      newsArticle(s),
      `<style>.mobile-only{display:none}</style><article><h1>${escaped(s.title)}</h1><div class="mobile-only">${tags('p', s.paragraphs)}</div><div>${tags('p', s.paragraphs)}</div></article>`,
    ),
    right: s.paragraphs,
  }),
  'a question and its answers': (s) => ({
    html: page(
      s,
      '',
      `<div id="main"><h1>${escaped(s.title)}</h1><div class="question">${tags('p', s.paragraphs)}</div><div class="respond comments">${COMMENTS.map((one) => `<div><p>${one}</p></div>`).join('')}</div></div><div class="sidebar"><ul>${links(others(s, 6))}</ul></div>`,
    ),
    right: s.paragraphs,
    hasByline: false,
    hasDate: false,
  }),
};
