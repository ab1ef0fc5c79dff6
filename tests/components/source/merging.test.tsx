import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MergePreviewView } from '@/components/source/merging/preview';
import type { MergePreview } from '@/lib/schemas/publication/merge-preview';

const [from, into] = [
  { id: 's1', slug: 'noon-post', name: 'Noon Post', kind: 'NEWS_OUTLET', version: 1 },
  { id: 's2', slug: 'the-noon-post', name: 'The Noon Post', kind: 'NEWS_OUTLET' },
] as const;
const counting = { attributions: 2, articles: 0, evidence: 0, lineage: 0, links: 0, roles: 0 };
const preview = (more: number): MergePreview => ({
  ...{ from, into, problems: [], names: [], ripple: { items: [], more } },
  counting: { ...counting, assessments: 0, replyRequests: 0 },
});
const shown = (more: number) => renderToStaticMarkup(<MergePreviewView preview={preview(more)} />);

test('a merge that changes no count says no more than that: drafts may rest on either', () => {
  expect(shown(0)).toContain('No published claim comes back, and no count changes.');
  expect(shown(0)).not.toMatch(/rests on|more\./);
});

test('claims that were not looked at are numbered', () => {
  expect(shown(1200)).toContain('And 1,200 more.');
});
