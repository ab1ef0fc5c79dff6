import { Notice } from '@/components/ui/notice';
import { hintInWords, hintsIn } from '@/lib/domain/source/descriptor';

/** What a description of an anonymous source may say too much, while it is typed. It keeps nobody from saving. */
export function DescriptorHints({ description }: { description: string }) {
  const hints = hintsIn(description);
  return (
    <div aria-live="polite" className="empty:hidden">
      {hints.length > 0 ? (
        <Notice tone="warning" title="This may say who it is">
          <ul>
            {hints.map((hint) => (
              <li key={hint.words} dir="auto">
                {hintInWords(hint)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
