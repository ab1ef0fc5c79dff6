'use client';

import { Bookmark } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';

type FromYourBrowserProps = {
  /** The bookmarklet’s address. */
  bookmarklet: string;
  /** Stands open where a page could not be read. */
  open: boolean;
};

/** How a page comes in that shows itself to nobody but the person in front of it: the bookmarklet, and what to do where it fails. */
export function FromYourBrowser({ bookmarklet, open }: FromYourBrowserProps) {
  return (
    <Disclosure id="from-your-browser" summary="From a page that only you can see" open={open}>
      <div className="measure grid gap-3 text-sm">
        <p>
          For a page behind a sign-in or a paywall, or one that is built by script. It is sent as you see it,
          with what the page hides, perhaps your name there, and without anything that you typed into it.
        </p>
        <ol className="grid list-decimal gap-2 ps-5">
          <li>
            <span>Drag this to your bookmarks bar:</span> <BookmarkletLink address={bookmarklet} />
          </li>
          <li>Open the article, and press the bookmark.</li>
          <li>The article opens here in a new tab. It is stored when you import it.</li>
        </ol>
        <p>
          Without a mouse or a bookmarks bar: copy the bookmarklet’s address, bookmark any page, and edit the
          bookmark so that it leads to what you copied.
        </p>
        <p>
          <CopyButton text={bookmarklet}>Copy the bookmarklet’s address</CopyButton>
        </p>
        <p className="text-ink-muted">
          If nothing happens, the site forbids it. View the page’s source, copy all of it, and paste it under
          “Paste HTML”. If the article isn’t in the source, save the page and choose the file.
        </p>
      </div>
    </Disclosure>
  );
}

/** React takes scripts out of addresses, so this one is set beside it. */
function BookmarkletLink({ address }: { address: string }) {
  const [isPressed, setPressed] = useState(false);
  function press(event: MouseEvent) {
    event.preventDefault();
    setPressed(true);
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: Only a link can be dragged to the bookmarks; pressed, it says so. */}
      <a
        ref={(link) => link?.setAttribute('href', address)}
        href="#from-your-browser"
        onClick={press}
        className={buttonClass('secondary', 'sm', 'cursor-grab')}
      >
        <Bookmark aria-hidden="true" className="size-4" />
        <span className="contents">Send to Sourceline</span>
      </a>
      <span role="status" className="block pt-1 empty:hidden">
        {isPressed ? 'It works on other pages: drag it to the bookmarks bar, or copy its address.' : null}
      </span>
    </>
  );
}
