// @ts-check
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemPort } from './machine.mjs';
import { end, ended, ROOT, run, startProgram } from './run.mjs';
import { scratchFolder } from './scratch-folder.mjs';
import { Stop } from './stop.mjs';

/** What to say where there is no nginx. */
export const NO_NGINX = 'No nginx on this machine (Debian: apt-get install nginx-light).';

/** The configuration that a newsroom is served with. */
const CONFIGURATION = join(ROOT, 'deploy/nginx.conf');

/** Where nginx is; nothing where it isn't. @returns {string | undefined} */
export const findNginx = () =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, 'nginx'))
    .find((file) => existsSync(file));

/**
 * Where a configuration is to stand, instead of where it says.
 * @typedef {object} Place
 * @property {string} folder for what is kept, logs and the certificate
 * @property {string} name the server's name
 * @property {readonly number[]} upstreams ports of the servers behind it
 * @property {number} http the port for 80
 * @property {number} https the port for 443
 * @property {boolean} tls false: what is served there is served without TLS
 */

/**
 * deploy/nginx.conf on this machine's free ports and in a folder of its own; not a word of it is another.
 * @param {string} text @param {Place} place
 */
export const placed = (text, { folder, name, upstreams, http, https, tls }) =>
  text
    .replace(/^\s*listen \[::\].*\n/gm, '')
    .replaceAll('listen 80', `listen 127.0.0.1:${http}`)
    .replaceAll(tls ? 'listen 443' : 'listen 443 ssl http2', `listen 127.0.0.1:${https}`)
    .replace(/^\s*ssl_.*\n/gm, (line) => (tls ? line : ''))
    .replaceAll(/\/etc\/letsencrypt\/live\/[^/]+/g, folder)
    .replaceAll('/var/lib/nginx', folder)
    .replaceAll('/var/www/html', folder)
    .replaceAll('news.example.org', name)
    .replace(
      '    server 127.0.0.1:3000;\n',
      upstreams.map((port) => `    server 127.0.0.1:${port};\n`).join(''),
    );

/** What stands around it in Debian's nginx.conf, with its files in the folder. @param {string} folder */
const around = (folder) => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
pid ${folder}/pid;
error_log ${folder}/error.log warn;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  default_type application/octet-stream;
  access_log ${folder}/access.log;
  gzip on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`).join('\n  ')}
  include ${folder}/sourceline;
}
`;

/** A certificate for a day that this machine gives itself. @param {string} folder @param {string} name */
async function certify(folder, name) {
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '1',
  ];
  const { code, output } = await run('openssl', [...made, '-subj', `/CN=${name}`, ...files]);
  if (code !== 0) throw new Stop(`openssl made no certificate: ${output}`);
}

/**
 * Starts nginx by deploy/nginx.conf in front of servers on this machine and waits until it listens.
 * @param {{ upstreams: readonly number[], name?: string, tls?: boolean }} options
 * @returns {Promise<{ http: number, https: number, pid: number, folder: string, stop: () => Promise<void> }>} `folder` holds its logs and what it keeps
 */
export async function startNginx({ upstreams, name = 'localhost', tls = true }) {
  const program = findNginx();
  if (!program) throw new Stop(NO_NGINX);
  const folder = scratchFolder('nginx');
  const [http, https] = [await systemPort(), await systemPort()];
  const place = { folder, name, upstreams, http, https, tls };
  await mkdir(join(folder, '.well-known/acme-challenge'), { recursive: true });
  await writeFile(join(folder, 'sourceline'), placed(await readFile(CONFIGURATION, 'utf8'), place));
  await writeFile(join(folder, 'nginx.conf'), around(folder));
  if (tls) await certify(folder, name);
  const child = startProgram(program, ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  let words = '';
  child.stderr?.on('data', (chunk) => {
    words = (words + chunk).slice(-4000);
  });
  let gone = false;
  void ended(child).then(() => {
    gone = true;
  });
  const stop = async () => {
    if (!gone) await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  while (!gone && !(await listens(http))) await pause(20);
  if (gone) {
    const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
    await stop();
    throw new Stop(`nginx did not start: ${words}${log}`);
  }
  return { http, https, pid: child.pid ?? 0, folder, stop };
}

/** Whether somebody listens at a port. @param {number} port */
async function listens(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
