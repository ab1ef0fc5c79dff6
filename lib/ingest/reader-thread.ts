// The thread beside the server that reads articles. Built into one file by `npm run generate`; see reader.ts.
import { parentPort } from 'node:worker_threads';
import { ok } from '@/lib/domain/result';
import { extract } from './extract';
import { extractFile } from './extract-file';
import { linksIn } from './links';
import type { Order } from './reader';
import { folded, partsWithoutMetadata } from './without-metadata/docx';

async function answerTo(order: Order) {
  if ('file' in order) return extractFile(order.file);
  if ('linked' in order) return ok(linksIn(order.linked));
  if ('docx' in order) return ok(partsWithoutMetadata(order.docx));
  return 'parts' in order ? ok(folded(order.parts)) : extract(order);
}

parentPort?.on('message', (order: Order) => {
  answerTo(order)
    .then((answer) => parentPort?.postMessage(answer))
    // An answer that can't be handed over is caught as well. Outside of the promise it ends the thread, and reader.ts hears of it.
    .catch((error) =>
      setImmediate(() => {
        throw error;
      }),
    );
});

// Of a damaged file pdf.js leaves promises behind that nobody waits for; what they fail of, it has told already.
process.on('unhandledRejection', () => undefined);
