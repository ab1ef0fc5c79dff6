import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldBy } from '@/scripts/drills/page-words';
import { judged, rankZ, signZ } from '@/scripts/drills/paired';

describe('what measured pairs say', () => {
  // k of n above zero: the figures that were reported for 59 and for 70 per cent of 500 pairs.
  test.each([
    [500, 295, 4.02],
    [500, 350, 8.94],
    [500, 250, 0],
    [0, 0, 0],
  ])('signs: of %i pairs, %i larger is z %d', (n, k, z) => {
    const differences = Array.from({ length: n }, (_, i) => (i < k ? 1 : -1));
    expect(signZ(differences)).toBeCloseTo(z, 2);
  });

  // W − n(n+1)/4 over the root of the variance, by hand.
  test.each([
    [[1, 2, 3, 4, 5], 7.5 / Math.sqrt(13.75)],
    [[-1, -2, -3, -4, -5], -7.5 / Math.sqrt(13.75)],
    [[1, 1, -1], 1 / Math.sqrt(3)],
    [[0, 0, 4], 0.5 / Math.sqrt(0.25)],
    [[], 0],
  ])('ranks: %j', (differences, z) => {
    expect(rankZ(differences)).toBeCloseTo(z, 10);
  });

  test('equal pairs count half, and turning every pair round turns both figures round', () => {
    expect(judged([0, 0, 1, -1]).larger).toBe(0.5);
    expect(judged([3, 1, 2, 10])).toMatchObject({ pairs: 4, larger: 1, median: 2.5 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (differences) => {
        const turned = differences.map((d) => -d);
        expect(signZ(turned)).toBeCloseTo(-signZ(differences), 9);
        expect(rankZ(turned)).toBeCloseTo(-rankZ(differences), 9);
      }),
    );
  });
});

describe('what a page tells', () => {
  const flight = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
  const page = (body: string, data: string) => `<!doctype html><main>${body}</main>${data}`;
  const early = page(
    '<h1>A claim</h1><p>It left.</p>',
    flight('1:["$","p",null,{"children":"It left."}]\n2:"$1"\n'),
  );

  test('is the same in whatever pieces, order and numbers it comes', () => {
    const late = `${page(
      '<h1>A claim</h1><template id="P:1"></template><!--$?--><template id="B:1"></template><p>Wait<!--$--> here<!--/$-->.</p><!--/$-->',
      flight('7:"$a1"\na1:["$","p",null,{"child'),
    )}${flight('ren":"It left."}]\n')}<div hidden id="S:1"><p>It left.</p></div><script>$RC("B:1","S:1")</script>`;
    expect(late).not.toBe(early);
    expect(toldBy(late)).toBe(toldBy(early));
  });

  test('is the same whichever row brings what stands in both', () => {
    const mark = '["$","svg",null,{"children":["$","path",null,{"d":"m4"}]}]';
    const [one, other] = ['publish', 'sighting'].map((name) => (id: string, inside: string) => {
      const box = `["$","p",null,{"children":[["$","b","${name}",{}],${inside}]}]`;
      return `${id}:["$","section",null,{"children":${box}}]\n`;
    });
    const [first, ...others] = [
      `${one?.('a', mark)}${other?.('b', '"$a:props:children:props:children:1"')}`,
      `${other?.('b', mark)}${one?.('a', '"$b:props:children:props:children:1"')}`,
    ].map((rows) => toldBy(page('', flight(rows))));
    expect(others).toEqual([first]);
    expect(first).toContain('m4');
  });

  test('is another with a time in the data alone', () => {
    const at = (hour: string) =>
      toldBy(page('', flight(`3:["$","i",null,{"at":"$D2026-11-30T${hour}:00:00.000Z"}]\n`)));
    expect(at('11')).not.toBe(at('10'));
  });

  test('is found behind a row that another row stands in', () => {
    const rows = (inside: string) =>
      `a:["$","p",null,{"children":"$Lb"}]\nb:["$","b",null,{"icon":{"d":"m4"}}]\nc:["$","i",null,{"icon":${inside}}]\n`;
    const told = (inside: string) => toldBy(page('', flight(rows(inside))));
    expect(told('"$a:props:children:props:icon"')).toBe(told('{"d":"m4"}'));
  });

  test.each([
    ['a word that is shown', early.replace('<p>It left.', '<p>It left twice.')],
    ['a word in the data alone', early.replace('\\"It left.\\"', '\\"It left twice.\\"')],
    ['a word in a part that was ready', early.replace('<p>It left.', '<!--$--><p>It left twice.<!--/$-->')],
    ['a word behind a part that was not', early.replace('<h1>', '<!--$?--><p>Wait.</p><!--/$--><h1>Not ')],
    ['an attribute', early.replace('<h1>', '<h1 class="sealed">')],
    ['a piece more', early.replace('</main>', '<p>It left.</p></main>')],
  ])('is another with %s', (_, other) => {
    expect(other).not.toBe(early);
    expect(toldBy(other)).not.toBe(toldBy(early));
  });
});
