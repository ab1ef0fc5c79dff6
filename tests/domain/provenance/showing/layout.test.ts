import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProvenanceInput } from '@/lib/domain/provenance/input';
import { type Box, type Layout, layout, mirrored } from '@/lib/domain/provenance/showing/drawing/layout';
import type { ShownGraph } from '@/lib/domain/provenance/showing/shown';
import { anyInput } from '../graphs';
import { comesFrom, evidence, isOneWith, newsroom, ownVoice, quotes } from '../newsroom';
import { shownOf } from './naming';

const graphOf = (input: ProvenanceInput): ShownGraph => shownOf(input).support.graph;
const named =
  (graph: ShownGraph, { boxes }: Layout) =>
  (label: string, role: string) => {
    const id = graph.nodes.find((node) => node.label === label && node.role === role)?.id;
    const box = boxes.find((one) => one.id === id);
    if (!box) throw new Error(`There is no ${role} ${label}.`);
    return box;
  };
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the picture of where things come from', () => {
  test('runs from reports over what they come by to origins, and the claimant last', () => {
    const graph = graphOf(
      newsroom(
        quotes('a', 'army', { first: true }),
        ownVoice('b'),
        ownVoice('c'),
        comesFrom('article:b', 'evidence:note'),
        evidence('note', { originality: 'DERIVED', stance: null }),
        comesFrom('evidence:note', 'source:AP'),
      ),
    );
    const at = named(graph, layout(graph));
    const columns = [
      at('Article a', 'report'),
      at('Item note', 'through'),
      at('Source AP', 'origin'),
      at('Source army', 'claimant'),
    ].map(({ x }) => x);
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    expect(new Set(columns).size).toBe(4);
    expect(at('Article c', 'report').x).toBe(columns[0]);
  });

  test('draws a circle as one: there by one line, back by another', () => {
    const graph = graphOf(
      newsroom(
        ownVoice('a'),
        ownVoice('b'),
        comesFrom('article:a', 'article:b'),
        comesFrom('article:b', 'article:a'),
      ),
    );
    const { lines, boxes } = layout(graph);
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(2);
    expect(lines.map(({ edge, head }) => [edge.from, edge.to, head !== null])).toEqual([
      ['r1', 'r2', true],
      ['r2', 'r1', true],
    ]);
    expect(new Set(lines.map(({ path }) => path)).size).toBe(2);
  });

  test('a thing that comes from itself has a line around it', () => {
    const graph = graphOf(newsroom(ownVoice('a'), comesFrom('article:a', 'article:a')));
    expect(layout(graph).lines).toMatchObject([{ edge: { from: 'r1', to: 'r1' } }]);
  });

  test('reports that are one story stand beside each other', () => {
    const graph = graphOf(
      newsroom(
        ...['a', 'b', 'c', 'd', 'e'].map((paper) => ownVoice(paper)),
        isOneWith('article:a', 'article:e'),
        comesFrom('article:a', 'source:AP'),
        comesFrom('article:e', 'source:AP'),
      ),
    );
    const at = named(graph, layout(graph));
    expect(Math.abs(at('Article a', 'report').y - at('Article e', 'report').y)).toBeLessThan(120);
  });

  test('few lines cross: parallel ways stay parallel', () => {
    const papers = ['a', 'b', 'c', 'd', 'e', 'f'];
    const crossed = papers.flatMap((paper, i) => [
      ownVoice(paper),
      comesFrom(`article:${paper}`, `source:z${9 - i}`),
    ]);
    const graph = graphOf(newsroom(...crossed));
    const { boxes, lines } = layout(graph);
    const y = (id: string) => boxes.find((box) => box.id === id)?.y ?? 0;
    const ends = lines.map(({ edge }) => [y(edge.from), y(edge.to)]).sort(([a = 0], [b = 0]) => a - b);
    expect(ends.map(([, to]) => to)).toEqual(ends.map(([, to]) => to).sort((a = 0, b = 0) => a - b));
  });

  test('from right to left it is the same, turned', () => {
    const graph = graphOf(newsroom(ownVoice('a'), ownVoice('b')));
    const [plain, turned] = [layout(graph), mirrored(layout(graph))];
    expect(turned.boxes.map(({ x, width }) => turned.width - x - width)).toEqual(
      plain.boxes.map(({ x }) => x),
    );
    expect(mirrored(turned)).toEqual(plain);
  });

  test('nothing at all is drawn as nothing', () => {
    expect(layout({ nodes: [], edges: [] })).toMatchObject({ boxes: [], lines: [] });
  });
});

describe('whatever the lineage', () => {
  const drawn = anyInput.map((input) => graphOf(input));

  test('every box is placed once, within the picture, and no two overlap', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const { boxes, width, height } = layout(graph);
        expect(boxes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
        for (const [i, box] of boxes.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(
            true,
          );
          expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
        }
      }),
    );
  });

  test('every edge has its line, and no number is missing in it', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const { lines } = layout(graph);
        expect(lines.map(({ edge }) => edge)).toEqual(graph.edges);
        for (const { path, head } of lines) expect(`${path}${head}`).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  test('it is the same each time', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        expect(layout(structuredClone(graph))).toEqual(layout(graph));
      }),
    );
  });
});
