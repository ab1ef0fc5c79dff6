import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './globals.css';

import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { keepSentScript } from '@/components/article/sent/keep';
import { preloadFonts } from '@/components/ui/page/preload-fonts';
import { themeScript } from '@/components/ui/page/theme';

export const metadata: Metadata = {
  title: { default: 'Sourceline', template: '%s · Sourceline' },
  description: 'The claims of news articles and where they come from.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#141517' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  preloadFonts();
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
        <script>{keepSentScript}</script>
      </head>
      <body>{children}</body>
    </html>
  );
}
