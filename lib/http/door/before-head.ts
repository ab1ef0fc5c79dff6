import type { ServerResponse } from 'node:http';

/** Does something right before the head of an answer leaves, once: what it shows may still be changed then. */
export function beforeHead(response: ServerResponse, change: (status: number) => void): void {
  const writeHead = response.writeHead;
  response.writeHead = function changed(this: ServerResponse, status: number, ...rest: never[]) {
    change(status);
    this.writeHead = writeHead;
    return writeHead.call(this, status, ...rest);
  } as typeof writeHead;
}
