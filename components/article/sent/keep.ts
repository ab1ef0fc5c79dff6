import { MARK } from './packed';

const PLACE = 'sent';

/** Milliseconds in which somebody has to sign in: ten minutes. What was sent is forgotten then, and when its tab is closed. */
const KEPT_FOR = 600_000;

/**
 * Takes what was sent out of the address before anything else runs: it then stands in no entry of the tab's history, and
 * outlasts signing in. It is in the document's head beside the theme's, and like that holds none of the characters that React
 * escapes.
 */
export const keepSentScript = `if(location.hash.startsWith(\`${MARK}\`))try{sessionStorage.setItem(\`${PLACE}\`,Date.now()+location.hash);history.replaceState(history.state,\`\`,location.pathname+location.search)}catch{}`;

/** What was sent to this tab and not taken yet, packed, or null. Taking it clears it away, from the address too. */
export function takeSent(now: number): string | null {
  const kept = takeKept() ?? `${now}${location.hash}`;
  if (location.hash.startsWith(MARK))
    history.replaceState(history.state, '', location.pathname + location.search);
  const [at, packed] = kept.split(MARK);
  return packed !== undefined && now - Number(at) < KEPT_FOR ? packed : null;
}

/** Null where nothing is kept, or storage is closed: then it is in the address still. */
function takeKept(): string | null {
  try {
    const kept = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    return kept;
  } catch {
    return null;
  }
}
