/*
 * The bookmarklet: scripts/setup/bookmarklet.mjs makes one line of it. It runs in a page that is not ours, among its scripts and
 * under its policies, so it loads nothing, writes nothing into the page and waits for no answer from the tab that it opens.
 */
import { pack } from './pack';
import { LONGEST, MARK } from './packed';
import { pageAsShown } from './page-as-shown';

/** The address of the import form. */
declare const IMPORT_PAGE: string;

const COPY =
  'Sourceline: this page can’t be sent from here. Copy its source instead? Then paste it on the import page under “Paste HTML”.';
const BY_HAND =
  'Sourceline: this page can’t be copied from here. View its source, copy all of it, and paste it on the import page under “Paste HTML”.';

async function send(): Promise<void> {
  // At once: browsers open a tab for a press, and not for what comes of it later.
  const tab = open('');
  const html = pageAsShown(document);
  const [address = ''] = location.href.split('#');
  const packed = await pack(address, html).catch(() => null);
  if (tab && packed && packed.length <= LONGEST) return tab.location.replace(IMPORT_PAGE + MARK + packed);
  tab?.close();
  if (confirm(COPY)) await navigator.clipboard.writeText(html);
}

send().catch(() => alert(BY_HAND));
