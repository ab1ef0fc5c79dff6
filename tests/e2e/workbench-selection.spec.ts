import { select } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';
import { aClaimAt, anArticle, openWorkbench, type Stored } from './support/articles';
import { expect, type Somebody, test } from './support/people';
import { claimedSpan, pointAt, selectByScript } from './support/selecting';

const paragraphs = [
  'Peace 🕊️ came at dawn; the cafe\u0301’s owner — محمد علي — said nothing, and “nobody” signed.',
  'قال الضابط السابق: «نحن نغادر» قبل 6 December 2024 ثم صمت 👩‍👩‍👧 طويلًا.',
  'The last line holds\u00a0a no-break space, a flag 🇸🇾 and the number ١٢٣.',
];

/** An article in which two claims overlap and one crosses the seam of two blocks. */
async function aMarkedArticle({ page }: Somebody): Promise<Stored> {
  const article = await anArticle(page, paragraphs);
  const first = codePointLength(article.text.text.split('\n\n')[0] ?? '');
  await aClaimAt(page, article, [0, 22], 'Peace came at dawn.');
  await aClaimAt(page, article, [14, 50], 'The owner of the cafe said nothing.');
  await aClaimAt(page, article, [first - 16, first + 30], 'Nobody signed before they left.');
  await openWorkbench(page, article.id);
  return article;
}

/** The same spans in every run: pairs of offsets spread over the text by a small multiplicative generator. */
function spans(length: number, count: number): [number, number][] {
  let seed = 7;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % length;
  };
  return Array.from({ length: count }, () => {
    const [a, b] = [next(), next()];
    return a < b ? [a, b] : [b, a + 1];
  });
}

/** What the rules make of a span: trimmed, and no character cut. */
function meant(text: string, start: number, end: number) {
  const passage = select(indexCodePoints(text), { start, end });
  if (!passage.ok) throw new Error(`Nothing to select at ${start}-${end}`);
  return { start: passage.value.start, end: passage.value.end, exact: passage.value.exact };
}

test('a selection by script is the same code points, across blocks, marks and right-to-left runs', async ({
  as,
}) => {
  const rana = await as('Rana');
  const article = await aMarkedArticle(rana);
  const { text } = article.text;
  const seam = text.indexOf('\n\n');
  const drawn = spans(codePointLength(text), 20).filter(
    ([start, end]) => !atSeam(text, start) && !atSeam(text, end),
  );
  expect(drawn.length).toBeGreaterThan(10);
  for (const [start, end] of [[0, codePointLength(text)] as const, [seam - 3, seam + 9] as const, ...drawn]) {
    await selectByScript(rana.page, start, end);
    expect(await claimedSpan(rana.page), `${start}-${end}`).toEqual(meant(text, start, end));
  }
});

/** Between two blocks nothing is drawn, so that no selection can begin or end there. */
const atSeam = (text: string, offset: number) => /\n/.test(sliceCodePoints(text, offset - 1, offset + 1));

test('a drag of the mouse is the same code points as the words it covers', async ({ as }) => {
  const rana = await as('Rana');
  const article = await aMarkedArticle(rana);
  const { text } = article.text;
  const arabic = codePointLength(text.slice(0, text.indexOf('قال')));
  const drags: [string, number, number][] = [
    ['out of a mark, within a block', 2, 60],
    ['over the seam of two blocks and a mark', 40, arabic + 12],
    ['backwards, from right-to-left text', arabic + 30, 6],
    ['within right-to-left text, over Latin digits', arabic + 4, arabic + 50],
  ];
  for (const [name, from, to] of drags) {
    const start = await pointAt(rana.page, from);
    const end = await pointAt(rana.page, to);
    await rana.page.mouse.move(start.x, start.y);
    await rana.page.mouse.down();
    await rana.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await rana.page.mouse.move(end.x, end.y, { steps: 4 });
    await rana.page.mouse.up();
    const covered = await coveredByPage(rana);
    expect(covered.end - covered.start, name).toBeGreaterThan(3);
    const claimed = await claimedSpan(rana.page);
    expect(claimed, name).toEqual(meant(text, covered.start, covered.end));
    expect(sliceCodePoints(text, claimed.start, claimed.end), name).toBe(claimed.exact);
  }
});

/** What the browser itself says is selected, counted over the texts of the blocks alone. */
const coveredByPage = ({ page }: Somebody) =>
  page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    if (!range) throw new Error('Nothing is selected.');
    const before = (node: Node, offset: number) => {
      let count = 0;
      for (const block of document.querySelectorAll('#article-text :is(p, h2, h3, li, blockquote)')) {
        const part = document.createRange();
        part.selectNodeContents(block);
        if (part.comparePoint(node, offset) < 0) return count;
        if (part.comparePoint(node, offset) === 0) {
          part.setEnd(node, offset);
          return count + [...part.toString()].length;
        }
        count += [...(block.textContent ?? '')].length + 2;
      }
      return count - 2;
    };
    return {
      start: before(range.startContainer, range.startOffset),
      end: before(range.endContainer, range.endOffset),
    };
  });

test('a selection that begins outside the article is cut to it, and one elsewhere is none', async ({
  as,
}) => {
  const rana = await as('Rana');
  const article = await aMarkedArticle(rana);
  const bar = rana.page.getByRole('group', { name: 'Selected passage' });
  await rana.page.evaluate(() => {
    const run = document.querySelectorAll('#article-text p')[0];
    getSelection()?.setBaseAndExtent(
      document.querySelector('h1') ?? document.body,
      0,
      run ?? document.body,
      1,
    );
  });
  expect((await claimedSpan(rana.page)).start).toBe(0);
  await rana.page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading) getSelection()?.selectAllChildren(heading);
  });
  await expect(bar).toHaveCount(0);
  expect(article.id).toBeTruthy();
});
