import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Pages that the server may fetch, until they are closed. */
export type Pages = { url: string; close: () => Promise<void> };

/** Puts pages at the one address of this machine that the server may fetch from. Waits while another test has it. */
export async function pagesOf(listener: RequestListener): Promise<Pages> {
  const port = Number(process.env.PAGES_PORT);
  const server = createServer(listener);
  while (!(await listens(server, port))) await pause(100);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listens(server: Server, port: number): Promise<boolean> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}
