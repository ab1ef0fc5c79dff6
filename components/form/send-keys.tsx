import { Kbd } from '@/components/ui/kbd';

/** The keys that send a form, beside its buttons; for the eyes alone, since its button names them too. */
export const SendKeys = ({ does }: { does: string }) => (
  <span
    aria-hidden="true"
    className="inline-flex items-center gap-1 text-sm text-ink-muted pointer-coarse:hidden"
  >
    <Kbd>Ctrl</Kbd>
    <Kbd>Enter</Kbd>
    {does}
  </span>
);
