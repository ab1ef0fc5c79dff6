import { old } from './layouts/old';
import { papers } from './layouts/papers';
import type { Layout } from './layouts/pieces';
import { threads } from './layouts/threads';
import type { Page } from './measure';
import { stories } from './stories';

/** So many stories are laid out in each way. */
const STORIES_EACH = 3;

const layouts: [string, Layout][] = Object.entries({ ...papers, ...old, ...threads });

/** Our own stories in every layout, each layout with other ones, so that every story and language meets several. */
export function ownPages(): Page[] {
  const all = stories();
  return layouts.flatMap(([name, layout], n) =>
    Array.from({ length: STORIES_EACH }, (_, i) => all[(n * STORIES_EACH + i * 5) % all.length]).flatMap(
      (story) => {
        if (!story) return [];
        const { html, right, hasByline = true, hasDate = true } = layout(story);
        return {
          name: `${name}, ${story.name}`,
          html: new TextEncoder().encode(html),
          right: {
            text: [story.title, ...right].join('\n'),
            title: story.title,
            ...(hasByline && { byline: story.byline }),
            ...(hasDate && { date: story.date }),
          },
        };
      },
    ),
  );
}
