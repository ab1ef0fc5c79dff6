import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageAsShown } from '@/components/article/sent/page-as-shown';

type Made = { nodeType: number };

const text = (nodeValue: string): Made => ({ nodeType: 3, nodeValue }) as Made;

/** As much of an element as the bookmarklet looks at. */
function element(localName: string, attributes: Record<string, string> = {}, childNodes: Made[] = []): Made {
  return {
    nodeType: 1,
    localName,
    childNodes,
    rel: attributes.rel,
    attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    getAttribute: (name: string) => attributes[name] ?? null,
    getBoundingClientRect: () => ({ right: 100 }),
  } as Made;
}

const sent = (...inBody: Made[]): string =>
  pageAsShown({ documentElement: element('body', {}, inBody) } as unknown as Document);

beforeAll(() => {
  vi.stubGlobal('Node', Object.assign(class {}, { ELEMENT_NODE: 1, TEXT_NODE: 3 }));
  vi.stubGlobal('scrollX', 0);
  vi.stubGlobal('getComputedStyle', () => ({
    display: 'block',
    visibility: 'visible',
    opacity: '1',
    overflow: 'visible',
  }));
});
afterAll(() => vi.unstubAllGlobals());

describe('of attributes', () => {
  it('a site’s own stay behind, and those that are read are sent', () =>
    expect(
      sent(
        element('p', { class: 'lead', 'data-reader': '4711', onclick: 'go()', dir: 'rtl' }, [text('Words.')]),
      ),
    ).toBe('<!doctype html><body><p class="lead" dir="rtl">Words.</p></body>'));

  it('an address leads nowhere, but within the page and to where the article stands', () => {
    const page = sent(
      element('link', { rel: 'canonical', href: 'https://paper.example/ferry?id=7' }),
      element('link', { rel: 'alternate', href: '/feed?key=k3y' }),
      element('a', { href: '/out?token=t0k3n' }, [text('Minutes')]),
      element('a', { href: '#fn1' }, [text('1')]),
    );
    expect(page).toContain('<link rel="canonical" href="https://paper.example/ferry?id=7">');
    expect(page).toContain('<link rel="alternate" href="">');
    expect(page).toContain('<a href="">Minutes</a><a href="#fn1">1</a>');
  });

  it('all are sent that the reader of HTML asks for by name', () => {
    const folder = 'lib/ingest/html';
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:attribute|nearest|has|span)\(\w+, '([\w:-]+)'/g)].map(
        ([, name = '']) => name,
      ),
    );
    // Of scripts and style sheets, which aren't sent, and what the computed style is asked about.
    const notSent = new Set(['src', 'media', 'hidden', 'popover']);
    const names = [...new Set(asked)].filter((name) => !notSent.has(name));
    expect(names.length).toBeGreaterThan(15);
    const page = sent(element('p', Object.fromEntries(names.map((name) => [name, '#']))));
    for (const name of names) expect(page).toContain(` ${name}="#"`);
  });
});
