import { Notice } from '@/components/ui/notice';
import type { ClaimView } from '@/lib/schemas/claim/view';

type WhoIsLeftProps = {
  claim: ClaimView;
  /** What this person should know before they act, a sentence each. */
  warns: readonly string[];
};

/** Who will be left for the rest once this person has acted. What the page says of the claim anyway is not said again. */
export function WhoIsLeft({ claim, warns }: WhoIsLeftProps) {
  const said = claim.status === 'DRAFT' ? warns : warns.filter((line) => !claim.people.says.includes(line));
  if (said.length === 0) return null;
  return (
    <Notice tone="warning" className="max-w-3xl">
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
