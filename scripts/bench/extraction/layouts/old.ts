import { COMMENTS, escaped, type Layout, links, others, page, SECTIONS, tags } from './pieces';

/** How pages were laid out before HTML had elements for it, and where there is little but text. */
export const old: Record<string, Layout> = {
  'tables for columns': (s) => ({
    html: page(
      s,
      '',
      `<table width="760"><tr><td colspan="3"><font size="2">${SECTIONS.map((one) => `<a href="/${one}">${one}</a>`).join(' | ')}</font></td></tr><tr><td width="140" valign="top">${others(
        s,
        8,
      )
        .map((one) => `<a href="/s">${escaped(one)}</a><br>`)
        .join(
          '',
        )}</td><td width="460" valign="top"><h1>${escaped(s.title)}</h1>${tags('p', s.paragraphs)}</td><td width="160" valign="top"><b>Poll</b><br><a href="/p">Vote here</a></td></tr></table><p><font size="1">Copyright 2001 <a href="/i">Imprint</a></font></p>`,
    ),
    right: s.paragraphs,
    hasByline: false,
    hasDate: false,
  }),
  'line breaks for paragraphs': (s) => ({
    html: page(
      s,
      '',
      `<center><a href="/">Front page</a> - <a href="/a">Archive</a></center><hr><h2>${escaped(s.title)}</h2><font face="Arial">${s.paragraphs.map(escaped).join('<br><br>\n')}</font><hr><a href="/">Back</a>`,
    ),
    right: s.paragraphs,
    hasByline: false,
    hasDate: false,
  }),
  'a print view': (s) => ({
    html: page(
      s,
      `<meta name="author" content="${escaped(s.byline)}"><meta name="date" content="${s.date}">`,
      `<h1>${escaped(s.title)}</h1>${tags('p', s.paragraphs)}<p class="print-footer">Printed from https://courier.example/${s.name}</p>`,
    ),
    right: s.paragraphs,
  }),
  AMP: (s) => ({
    html: page(
      s,
      `<link rel="canonical" href="https://courier.example/${s.name}"><meta property="og:title" content="${escaped(s.title)}"><meta property="article:published_time" content="${s.date}"><meta property="article:author" content="${escaped(s.byline)}">`,
      `<amp-sidebar id="m" layout="nodisplay"><ul>${links(SECTIONS)}</ul></amp-sidebar><header class="amp-header"><a href="/">Courier</a></header><article><h1>${escaped(s.title)}</h1>${tags('p', s.paragraphs)}<amp-ad width="300" height="250"></amp-ad></article><section class="amp-related"><h3>Related</h3><ul>${links(others(s, 4))}</ul></section>`,
    ),
    right: s.paragraphs,
  }),
  'a press release': (s) => ({
    html: page(
      s,
      '',
      `<div id="top"><img src="logo.png" alt="Sound Lines"></div><div id="content"><p class="date"><time datetime="${s.date}" pubdate>${s.date}</time></p><h1>${escaped(s.title)}</h1>${tags('p', s.paragraphs)}<p>Press office: +40 555 0110, press@soundlines.example</p></div><div id="menu"><ul>${links(['About us', 'Press', 'Investors', 'Jobs'])}</ul></div>`,
    ),
    right: [...s.paragraphs, 'Press office: +40 555 0110, press@soundlines.example'],
    hasByline: false,
  }),
  'a wiki': (s) => ({
    html: page(
      s,
      '',
      `<div id="mw-navigation"><ul>${links(['Main page', 'Random article', 'What links here'])}</ul></div><div id="content" class="mw-body"><h1>${escaped(s.title)}</h1><div id="toc" class="toc"><ul><li><a href="#a">1 Events</a></li><li><a href="#b">2 Aftermath</a></li></ul></div>${tags('p', s.paragraphs.slice(0, 2))}<h2 id="a">Events</h2>${tags('p', s.paragraphs.slice(2))}<div id="catlinks"><a href="/c">Categories</a>: <a href="/1">Harbours</a></div></div><div id="footer">This page was last edited on a Monday.</div>`,
    ),
    right: [...s.paragraphs, 'Events'],
    hasByline: false,
    hasDate: false,
  }),
  'a blog': (s) => ({
    html: page(
      s,
      '',
      `<div id="header"><h1><a href="/">Notes from the quay</a></h1></div><div id="main"><div class="post hentry"><h2 class="entry-title">${escaped(s.title)}</h2><div class="entry-meta">Posted by <a rel="author" href="/a">${s.byline}</a> on <time class="entry-date published" datetime="${s.date}">${s.date}</time></div><div class="entry-content">${tags('p', s.paragraphs)}</div><div class="post-tags">Tags: <a href="/t1">harbour</a>, <a href="/t2">council</a></div></div><ol class="commentlist">${COMMENTS.map((one) => `<li class="comment"><cite>A reader</cite><p>${one}</p></li>`).join('')}</ol></div><div id="secondary" class="widget-area"><h3>Blogroll</h3><ul>${links(others(s, 6))}</ul></div>`,
    ),
    right: s.paragraphs,
  }),
  'text without any markup for paragraphs': (s) => ({
    html: page(
      s,
      '',
      `<div class="nav"><a href="/">Home</a></div><div class="text"><h1>${escaped(s.title)}</h1>${s.paragraphs.map((one) => `<div>${escaped(one)}</div>`).join('')}</div>`,
    ),
    right: s.paragraphs,
    hasByline: false,
    hasDate: false,
  }),
  'tag soup': (s) => ({
    html: `<title>${escaped(s.title)}</title><body bgcolor=white><ul id=menu><li><a href=/>Home</a><li><a href=/n>News</a></ul><h1>${escaped(s.title)}</h1><div><p>${s.paragraphs.map(escaped).join('<p>')}<br clear=all></b></div></td><div class=footer>Mail to the webmaster`,
    right: s.paragraphs,
    hasByline: false,
    hasDate: false,
  }),
};
