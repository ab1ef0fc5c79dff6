// The thread beside the server that reads articles. Built into one file by `npm run generate`; see reader.ts.
import { parentPort } from 'node:worker_threads';
import { extract, type Incoming } from './extract';

parentPort?.on('message', (input: Incoming) => parentPort?.postMessage(extract(input)));
