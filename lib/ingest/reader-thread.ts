// The thread beside the server that reads articles. Built into one file by `npm run generate`; see reader.ts.
import { parentPort } from 'node:worker_threads';
import { extract } from './extract';
import { extractFile } from './extract-file';
import type { Order } from './reader';

parentPort?.on('message', async (order: Order) =>
  parentPort?.postMessage('file' in order ? await extractFile(order.file) : extract(order)),
);
