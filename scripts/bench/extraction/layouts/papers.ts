import {
  COMMENTS,
  COOKIES,
  escaped,
  type Layout,
  links,
  newsArticle,
  openGraph,
  others,
  page,
  SECTIONS,
  tags,
} from './pieces';

const CORRECTION = 'Correction: an earlier version of this article gave the wrong day. It has been changed.';

/** How newspapers lay out a story today. */
export const papers: Record<string, Layout> = {
  'article with everything around it': (s) => ({
    html: page(
      s,
      newsArticle(s),
      `${COOKIES}<header><nav><ul>${links(SECTIONS)}</ul></nav></header><main><article><header><h1>${escaped(s.title)}</h1><p class="byline">By ${s.byline}</p></header>${tags('p', s.paragraphs)}<footer><p>${CORRECTION}</p></footer></article><aside><h2>Most read</h2><ol>${links(others(s, 5))}</ol></aside></main><footer>© The Brennick Courier. All rights reserved.</footer>`,
    ),
    right: [...s.paragraphs, CORRECTION],
  }),
  'divs named for what they are': (s) => ({
    html: page(
      s,
      openGraph(s),
      `<div id="masthead"><a href="/">The Brennick Courier</a></div><div class="navbar"><ul>${links(SECTIONS)}</ul></div><div id="wrap"><div id="left"><h1>${escaped(s.title)}</h1><div class="share-bar"><a href="#f">Facebook</a> <a href="#m">Mail</a></div><div class="story-text">${tags('p', s.paragraphs)}</div><div class="related-stories"><h3>More on this</h3><ul>${links(others(s, 4))}</ul></div></div><div id="sidebar"><h3>Newsletter</h3><p>Get the five stories that matter in Brennick, every morning before seven, free of charge.</p></div></div><div id="foot"><p>Imprint, privacy and terms of use of this site.</p></div>`,
    ),
    right: s.paragraphs,
  }),
  'divs without a meaning in their names': (s) => ({
    html: page(
      s,
      openGraph(s),
      `<div class="a1"><div class="b">${SECTIONS.map((one) => `<a href="/${one}">${one}</a>`).join(' ')}</div></div><div class="c7"><div class="x2"><h1>${escaped(s.title)}</h1><div class="q">${s.paragraphs.map((one) => `<div class="z"><p>${escaped(one)}</p></div>`).join('')}</div></div><div class="x3"><ul>${links(others(s, 8))}</ul></div></div>`,
    ),
    right: s.paragraphs,
  }),
  'teasers with text below the story': (s) => ({
    html: page(
      s,
      newsArticle(s),
      `<main><article><h1>${escaped(s.title)}</h1>${tags('p', s.paragraphs)}</article><section class="stream">${others(
        s,
        6,
      )
        .map(
          (one, n) =>
            `<div class="card"><h3><a href="/s/${n}">${escaped(one)}</a></h3><p>What we know so far about it, what the town says, and what happens next in the matter.</p></div>`,
        )
        .join('')}</section></main>`,
    ),
    right: s.paragraphs,
  }),
  'the next story right behind': (s) => ({
    html: page(
      s,
      `${newsArticle(s)}<link rel="canonical" href="https://courier.example/${s.name}">`,
      `<main><article><h1>${escaped(s.title)}</h1>${tags('p', s.paragraphs)}</article><article><h2>Next: ${escaped(others(s, 1)[0] ?? '')}</h2>${tags(
        'p',
        COMMENTS.map((one) => `${one} ${one}`),
      )}</article></main>`,
    ),
    right: s.paragraphs,
  }),
  'captions, a pull quote and a box': (s) => {
    const [first = '', second = '', ...rest] = s.paragraphs;
    const caption = 'The quay at Brennick on the morning after. Photograph: Courier archive';
    const box = 'The harbour was dug in 1884 and has been dredged every spring since.';
    const quote = 'Nobody had asked us, and nobody came to look.';
    return {
      html: page(
        s,
        newsArticle(s),
        `<article><h1>${escaped(s.title)}</h1><p>${escaped(first)}</p><figure><img src="q.jpg" alt="quay"><figcaption>${caption}</figcaption></figure><p>${escaped(second)}</p><aside class="pullquote"><blockquote>${quote}</blockquote></aside>${tags('p', rest)}<aside class="factbox"><h3>The harbour</h3><p>${box}</p></aside></article>`,
      ),
      right: [first, caption, second, quote, ...rest, 'The harbour', box],
    };
  },
  'comments longer than the story': (s) => ({
    html: page(
      s,
      newsArticle(s),
      `<div class="page"><h1>${escaped(s.title)}</h1><div class="body">${tags('p', s.paragraphs)}</div><div id="comments"><h2>40 comments</h2>${Array.from({ length: 40 }, (_, n) => `<div class="c"><b>reader${n}</b><p>${COMMENTS[n % COMMENTS.length]} ${COMMENTS[(n + 2) % COMMENTS.length]}</p><a href="#r">Reply</a></div>`).join('')}</div></div>`,
    ),
    right: s.paragraphs,
  }),
  'advertisements and promotions between paragraphs': (s) => ({
    html: page(
      s,
      openGraph(s),
      `<article><h1>${escaped(s.title)}</h1>${s.paragraphs.map((one, n) => `<p>${escaped(one)}</p>${n % 2 ? '<div class="ad-slot"><span>Advertisement</span></div>' : `<div class="also-read"><a href="/s">Also read: ${escaped(others(s, n + 1).at(-1) ?? '')}</a></div>`}`).join('')}<div class="newsletter-signup"><h4>Sign up</h4><p>Our letter tells you on Friday what the week was about.</p></div></article>`,
    ),
    right: s.paragraphs,
  }),
  'what a button unfolds': (s) => ({
    html: page(
      s,
      newsArticle(s),
      `<main><h1>${escaped(s.title)}</h1><div class="text">${tags('p', s.paragraphs.slice(0, 2))}<div class="read-more" style="max-height:400px;overflow:hidden">${tags('p', s.paragraphs.slice(2))}</div><button>Read more</button></div></main>`,
    ),
    right: s.paragraphs,
  }),
  'a stub before a paywall': (s) => ({
    html: page(
      s,
      newsArticle(s),
      `<article><h1>${escaped(s.title)}</h1><div class="lead">${tags('p', s.paragraphs.slice(0, 2))}</div><div class="paywall"><h2>Keep reading</h2><p>Subscribe for 1 crown a week to go on with this story and with all others.</p><p>Already a subscriber? <a href="/in">Sign in</a></p></div></article><ul class="most-read">${links(others(s, 5))}</ul>`,
    ),
    right: s.paragraphs.slice(0, 2),
  }),
  'linked data in CDATA, and of a related story': (s) => ({
    html: page(
      s,
      `<link rel="canonical" href="https://courier.example/${s.name}">${newsArticle({ ...s, title: s.others[0] ?? '', byline: 'Somebody Else', date: '2019-01-01' }, { url: 'https://courier.example/other' })}${newsArticle(s, { url: `https://courier.example/${s.name}` }).replace(/>([^<]*)</, '>//<![CDATA[\n$1\n//]]><')}`,
      `<article><h1>${escaped(s.title)}</h1>${tags('p', s.paragraphs)}</article>`,
    ),
    right: s.paragraphs,
  }),
};
