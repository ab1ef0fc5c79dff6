import type { ReactNode } from 'react';
import { themeScript } from '@/components/ui/page/theme';
import { DocumentHead, type Head } from './document-head';
import { Footer } from './footer';
import { Masthead } from './masthead';

/** What a document shows: what its head says of it, and what stands between masthead and foot. */
export type Drawing = { head: Head; body: ReactNode };

/** Where the files stand that every document loads, as paths of this site. */
export type DocumentFiles = { styles: string; script: string; fonts: readonly string[] };

/**
 * A page for readers, whole: HTML that needs nothing else to be read. The two faces that every page shows are asked for
 * while its styles still load, so that text seldom changes face under the eye.
 */
export function Document({
  head,
  body,
  path,
  files,
}: Drawing & { path: string | null; files: DocumentFiles }) {
  return (
    <html lang="en" dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: a document of our own, not a page of Next's */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf8" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141517" />
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
        <link rel="stylesheet" href={files.styles} />
        {files.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <DocumentHead head={head} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any" />
        <script defer src={files.script} />
      </head>
      <body>
        <div className="flex min-h-dvh flex-col">
          <Masthead path={path} />
          <main id="main" tabIndex={-1} className="wrap grow pt-8 outline-none sm:pt-12">
            {body}
          </main>
          <Footer />
        </div>
      </body>
    </html>
  );
}
