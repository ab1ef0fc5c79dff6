import { VERSION } from './packed';

/** A page as the import form unpacks it. Rejects where the browser can't compress. */
export async function pack(address: string, html: string): Promise<string> {
  const zipped = new Blob([`${address}\n${html}`]).stream().pipeThrough(new CompressionStream('gzip'));
  let binary = '';
  for (const byte of new Uint8Array(await new Response(zipped).arrayBuffer()))
    binary += String.fromCharCode(byte);
  return VERSION + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
