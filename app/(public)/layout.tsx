import type { ReactNode } from 'react';
import { Footer } from '@/components/shell/footer';
import { Masthead } from '@/components/shell/masthead';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <Masthead />
      <main id="main" tabIndex={-1} className="wrap grow pt-8 outline-none sm:pt-12">
        {children}
      </main>
      <Footer />
    </div>
  );
}
