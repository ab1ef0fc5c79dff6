import { describe, expect, test } from 'vitest';
import { median, mediansOf, type Report, wantingIn, wireOf } from '../../scripts/bench/lighthouse/report';
import { tablesOf } from '../../scripts/bench/lighthouse/tables';

describe('reports of Lighthouse', () => {
  const report = (
    score: number,
    shift: number,
    sizes: [resourceType: string, transferSize: number][],
  ): Report => ({
    categories: {
      performance: { score, auditRefs: [{ id: 'total-blocking-time', weight: 30 }] },
      accessibility: { score: 1, auditRefs: [{ id: 'image-alt', weight: 10 }] },
      'best-practices': { score: 1, auditRefs: [{ id: 'hint', weight: 0 }] },
      seo: { score: 0.6, auditRefs: [{ id: 'is-crawlable', weight: 4 }] },
    },
    audits: {
      'total-blocking-time': { score: 0, numericValue: 100 },
      'largest-contentful-paint': { score: 1, numericValue: 900 },
      'first-contentful-paint': { score: 1, numericValue: 800 },
      'cumulative-layout-shift': { score: 1, numericValue: shift },
      'image-alt': { score: 1 },
      hint: { score: 0 },
      'is-crawlable': { score: 0 },
      'network-requests': {
        score: null,
        details: { items: sizes.map(([resourceType, transferSize]) => ({ resourceType, transferSize })) },
      },
    },
    environment: { benchmarkIndex: 1000 },
  });
  const three = [
    report(0.9, 0.3, [['Document', 10]]),
    report(0.5, 0.1, [
      ['Document', 12],
      ['Script', 5],
      ['Script', 6],
      ['Fetch', 1],
    ]),
    report(0.7, 0.2, [
      ['Document', 11],
      ['Font', 7],
    ]),
  ];

  test('have the bytes of a visit by kind', () => {
    expect(three.map(wireOf)[1]).toEqual({
      document: 12,
      style: 0,
      script: 11,
      font: 0,
      other: 1,
      requests: 4,
    });
  });

  test('are told by the median of each figure', () => {
    const { scores, metrics, wire, speed } = mediansOf(three);
    expect([scores.performance, metrics['cumulative-layout-shift'], wire.document, wire.font, speed]).toEqual(
      [70, 0.2, 11, 0, 1000],
    );
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2]);
  });

  test('name what is wanting besides speed, where it counts', () => {
    expect(wantingIn(three)).toEqual(['is-crawlable']);
    expect(tablesOf([{ page: 'home', reports: three }])).toContain('home, wanting: is-crawlable');
  });
});
