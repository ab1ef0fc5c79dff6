import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { emptyEvidence, evidenceInput } from '@/components/evidence/draft';
import { editDraft, editInput } from '@/components/evidence/edit/draft';
import { sidesOf } from '@/components/evidence/edit/sides';
import { whyNotSent } from '@/components/evidence/file/sent-file';
import { EvidenceHistory } from '@/components/evidence/history';
import { AddEvidence, type EvidenceView } from '@/lib/schemas/evidence';
import { EditEvidence } from '@/lib/schemas/evidence/edit';

const ministry = { id: 's1', slug: 'ministry', name: 'Ministry of Water', kind: 'GOVERNMENT' } as const;

const evidence: EvidenceView = {
  ...({
    id: 'e1',
    title: 'A report',
    url: null,
    source: ministry,
    type: 'DATA',
    publishedAt: '2026-11',
  } as const),
  ...({ sensitivity: 'PUBLIC', state: 'ACTIVE', originality: 'UNKNOWN' } as const),
  ...{ hasFile: false, version: 3, createdAt: '2026-11-30T09:00:00.000Z' },
};

it('an edit that nobody has typed in says what is stored', () => {
  const sent = editInput(editDraft(evidence), { evidenceId: 'e1', version: 3 });
  const { id: _, source, hasFile: __, createdAt: ___, ...rest } = evidence;
  expect(EditEvidence.parse(sent)).toEqual({ ...rest, evidenceId: 'e1', sourceId: source?.id, reason: null });
});

it('both sides of a conflict are told in words', () => {
  const theirs = editDraft({ ...evidence, state: 'RETRACTED', source: null });
  const differing = sidesOf(theirs, editDraft(evidence)).filter((side) => side.theirs !== side.yours);
  expect(differing).toEqual([
    { label: 'Whether it holds', theirs: 'Retracted', yours: 'Holds' },
    { label: 'Who published or said it', theirs: '', yours: 'Ministry of Water' },
  ]);
});

it('a history says what each part was and became, who changed it and why', () => {
  const by = { id: 'p1', name: 'Rana', role: 'CHECKER' } as const;
  const changes = [
    { field: 'state', before: 'ACTIVE', after: 'CHALLENGED' } as const,
    { field: 'publishedAt', before: null, after: '2026-11' } as const,
  ];
  const items = [{ at: '2026-11-30T10:00:00.000Z', by, reason: 'The owner says so.', changes }];
  const words = renderToStaticMarkup(<EvidenceHistory history={{ items }} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(words).toContain('Whether it holds: Holds → became Challenged');
  expect(words).toContain('Published: nothing → became November 2026');
  expect(words).toMatch(/30 Nov 2026, 10:00 UTC , Rana The owner says so\./);
  expect(renderToStaticMarkup(<EvidenceHistory history={{ items: [] }} />)).toContain(
    'Nothing has been changed',
  );
});

it.each([
  ['no file', null, null],
  ['a file that is there', { uploadId: 'u1', name: 'a.pdf', bytes: 9 }, 'u1'],
])('a form sends %s', (_, file, uploadId) => {
  expect(evidenceInput({ ...emptyEvidence, file }).uploadId).toBe(uploadId);
});

it('a form with a file that is still on its way is refused at the file', () => {
  const file = { uploadId: null, name: 'a.pdf', bytes: 9 };
  const parsed = AddEvidence.safeParse({
    ...evidenceInput({ ...emptyEvidence, file }),
    claimId: 'c',
    version: 1,
  });
  expect(parsed.error?.issues.find(({ path }) => path[0] === 'uploadId')?.message).toMatch(
    /^Wait until the file/,
  );
});

it.each([
  [0, /nothing in this file/],
  [20 * 1024 * 1024, null],
  [20 * 1024 * 1024 + 1, /^This file is 20\.1 MB\. A file can have 20 MB at most\.$/],
])('a file of %i bytes is sent or told why not', (size, words) => {
  if (words) expect(whyNotSent({ size })).toMatch(words);
  else expect(whyNotSent({ size })).toBeNull();
});
