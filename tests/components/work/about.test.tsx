import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ChosenAbout } from '@/components/work/about/chosen';
import { AboutChoice } from '@/components/work/about/field';
import { Offers } from '@/components/work/about/offer';
import type { Meaning } from '@/lib/domain/work/about';

const never = () => Promise.reject(new Error('Nothing is looked for.'));
const inputs = (html: string) => html.match(/<input[^>]*>/g) ?? [];
const ARABIC = 'صحيفة الظهر';

describe('an article or a source in the form of a list', () => {
  test('without a script the words are sent, and no id', () => {
    const html = renderToStaticMarkup(<AboutChoice field="articleId" words="tide" find={never} />);
    const sent = inputs(html).filter((it) => /name="/.test(it));
    expect(sent.find((it) => it.includes('name="article"'))).toContain('value="tide"');
    expect(sent.find((it) => it.includes('name="articleId"'))).toContain('value=""');
  });

  test('what was chosen is named in its own direction, kept, and taken away by a link', () => {
    const html = renderToStaticMarkup(
      <ChosenAbout field="sourceId" id="noon" name={ARABIC} without="/desk?risk=HIGH" />,
    );
    expect(html).toContain(`>${ARABIC}</bdi>`);
    expect(html).toContain('<input type="hidden" name="sourceId" value="noon"/>');
    expect(html).toMatch(/<a [^>]*href="\/desk\?risk=HIGH"[^>]*>Any source<\/a>/);
  });
});

describe('what words may mean', () => {
  const meaning = (id: string, name: string): Meaning & { href: string } => ({
    ...{ id, name, kind: 'NEWS_OUTLET', by: null, on: null },
    href: `/desk?sourceId=${id}`,
  });
  const drawn = (items: ReturnType<typeof meaning>[], more = false) =>
    renderToStaticMarkup(<Offers offers={[{ field: 'sourceId', words: 'noon', items, more }]} />);

  test('each is a link to its list, with what tells it from its namesakes', () => {
    const html = drawn([meaning('a', 'Noon Post'), meaning('b', ARABIC)], true);
    expect(html.match(/href="\/desk\?sourceId=[ab]"/g)).toHaveLength(2);
    expect(html).toContain(`<bdi>${ARABIC}</bdi>`);
    expect(html).toContain('News outlet');
    expect(html).toContain('There are more.');
  });

  test('or it says that there is none', () => {
    expect(drawn([])).toContain('No source is called');
  });
});
