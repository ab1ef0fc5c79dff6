import { NothingHere } from '@/components/shell/nothing-here';

export const metadata = { title: 'Page not found' };

/** Stands inside the public pages' own frame. */
export default function NotFound() {
  return (
    <div className="py-4 sm:py-8">
      <NothingHere />
    </div>
  );
}
