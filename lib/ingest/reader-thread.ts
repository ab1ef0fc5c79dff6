// The thread beside the server that reads articles. Built into one file by `npm run generate`; see reader.ts.
import { parentPort } from 'node:worker_threads';
import { extract } from './extract';
import { extractFile } from './extract-file';
import type { Order } from './reader';

const answerTo = async (order: Order) => ('file' in order ? extractFile(order.file) : extract(order));

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
