/** The first thing that a keyboard reaches: over the masthead to the page. The target needs `id="main"` and `tabIndex={-1}`. */
export function SkipLink({ target = 'main' }: { target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="no-print sr-only z-50 rounded-sm bg-ink px-4 py-2.5 font-sans font-semibold text-paper focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      Skip to content
    </a>
  );
}
