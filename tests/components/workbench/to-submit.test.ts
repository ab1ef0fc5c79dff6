import { describe, expect, it } from 'vitest';
import type { Kept } from '@/components/workbench/kept';
import { draftsIn, toSubmit } from '@/components/workbench/to-submit';
import type { ArticleMark } from '@/lib/schemas/article';

const mark = (claimId: string, change: Partial<ArticleMark> = {}) =>
  ({
    claimId,
    statement: `Claim ${claimId}.`,
    version: 3,
    mine: true,
    status: 'DRAFT',
    ...change,
  }) as ArticleMark;
const keptOf = (claimId: string, here = true) => ({ here, view: { mode: 'claim', claimId } }) as Kept;

describe('the drafts of an article that are submitted together', () => {
  it('are its reader’s own, each once', () => {
    const marks = [mark('1'), mark('1'), mark('2', { mine: false }), mark('3', { status: 'IN_REVIEW' })];
    expect(draftsIn(marks).map(({ claimId }) => claimId)).toEqual(['1']);
  });

  it('leave out one whose change stands unsaved in this tab, and say so', () => {
    const { claims, refused } = toSubmit(
      [mark('1'), mark('2'), mark('3')],
      [keptOf('2'), keptOf('3', false)],
    );
    expect(claims).toEqual([
      { claimId: '1', version: 3 },
      { claimId: '3', version: 3 },
    ]);
    expect(refused).toEqual([
      {
        claimId: '2',
        statement: 'Claim 2.',
        reasons: ['You have unsaved changes: save or discard them first.'],
      },
    ]);
  });

  it('are as many as may be sent at once', () => {
    const many = Array.from({ length: 130 }, (_, n) => mark(String(n)));
    expect(toSubmit(many, [keptOf('0')]).claims).toHaveLength(100);
  });
});
