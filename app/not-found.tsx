import { Footer } from '@/components/shell/footer';
import { Masthead } from '@/components/shell/masthead';
import { NothingHere } from '@/components/shell/nothing-here';

export const metadata = { title: 'Page not found' };

/** Every address that leads nowhere outside the public pages, which have their own. */
export default function NotFound() {
  return (
    <>
      <Masthead />
      <main id="main" tabIndex={-1} className="wrap py-12 outline-none sm:py-20">
        <NothingHere />
      </main>
      <Footer />
    </>
  );
}
