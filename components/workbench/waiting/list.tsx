'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { focusTitle } from '@/components/workbench/panel/title';
import type { ArticleView } from '@/lib/schemas/article';
import type { WaitingPassage } from '@/lib/schemas/article/version';
import { WaitingItem } from './item';
import { waitingCommand } from './keys';
import type { WaitingState } from './use-waiting';

type WaitingListProps = { article: ArticleView; waiting: WaitingState; onStale: () => void };

/** The passages that did not come along to the newest text. While one has the focus, a key decides what becomes of it. */
export function WaitingList({ article, waiting, onStale }: WaitingListProps) {
  const { items } = waiting;
  const list = useRef<HTMLOListElement>(null);
  const place = useFocusKept(list, items);
  function press(event: KeyboardEvent) {
    const command = waitingCommand(event);
    const at = itemsIn(list.current).findIndex((one) => one.contains(event.target as Node));
    const item = items[at];
    if (!command || !item || isTyping(event.target)) return;
    event.preventDefault();
    if (command === 'next' || command === 'previous') return step(at + (command === 'next' ? 1 : -1));
    place.current = at;
    if (command === 'confirm') waiting.confirm(item);
    if (command === 'giveUp') waiting.giveUp(item);
    if (command === 'adjust') waiting.select(item);
  }
  const step = (to: number) => itemsIn(list.current)[to]?.focus();
  return (
    <div className="grid gap-4">
      <p role="status" className="text-sm font-semibold empty:hidden">
        {waiting.said}
      </p>
      {items.length === 0 ? (
        <EmptyState title="Nothing waits">Every passage stands in the newest version.</EmptyState>
      ) : (
        <Keys />
      )}
      <ol ref={list} className="grid gap-5" onKeyDown={press}>
        {items.map((item, at) => (
          <li
            key={`${item.appearanceId} ${item.state}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: Its keys work while it has the focus.
            tabIndex={0}
            data-waiting=""
            data-first={at === 0 ? '' : undefined}
            aria-label={item.state === 'LOST' ? 'Lost passage' : 'Altered passage'}
            onFocus={() => waiting.point(item)}
            className="scroll-mt-4 rounded-sm border-t border-rule pt-4 first:border-t-0 focus-visible:outline-offset-4"
          >
            <WaitingItem
              item={item}
              waiting={waiting}
              language={article.language}
              direction={article.direction}
              onStale={onStale}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

const itemsIn = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>('[data-waiting]') ?? []),
];

const isTyping = (target: EventTarget) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Whoever decided one stands at the next: the focus was in what has gone, or in the text where the new words are. */
function useFocusKept(list: { current: HTMLElement | null }, items: readonly WaitingPassage[]) {
  const place = useRef<number | null>(null);
  const last = useRef(items.length);
  // Whoever came here by a link came to decide.
  useEffect(() => {
    if (document.activeElement === document.body) itemsIn(list.current)[0]?.focus({ preventScroll: true });
  }, [list]);
  useEffect(() => {
    const isOneGone = items.length < last.current;
    last.current = items.length;
    if (!isOneGone) return;
    const left = itemsIn(list.current);
    const next = left[Math.min(place.current ?? 0, left.length - 1)];
    if (next) next.focus();
    else focusTitle();
  }, [list, items.length]);
  return place;
}

const Keys = () => (
  <p className="text-sm text-ink-muted pointer-coarse:hidden">
    <span>Keys of the passage that has the focus: </span>
    <Kbd>C</Kbd> <span>confirm, </span>
    <Kbd>A</Kbd> <span>adjust, </span>
    <Kbd>G</Kbd> <span>give up, </span>
    <Kbd>J</Kbd> <span>and </span>
    <Kbd>K</Kbd> <span>next and previous.</span>
  </p>
);
