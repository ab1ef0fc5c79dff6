import { readdirSync } from 'node:fs';
import type { Files } from '@/lib/outside/files/files';
import { backUp } from '@/scripts/backups/back-up';
import { type Asked, restore } from '@/scripts/backups/restore';
import { quietly, storedIn } from './moving';

export const NOW = new Date('2026-11-29T09:08:07.006Z');

/** Of newsrooms that captured nothing. */
export const noFiles: Files = {
  keep: () => Promise.reject(new Error('There is nothing to keep.')),
  read: async () => null,
};

/** Backs a newsroom up; the file that it is in. */
export const backedUp = async (from: string, folder: string, now = NOW): Promise<string> =>
  (await backUp({ from, given: 'the test', folder, now, files: noFiles }, quietly)).file;

/** Puts a backup into an empty database. */
export const restored = (file: string, to: string, asked: Partial<Asked> = {}) =>
  restore({ file, to, given: 'the test', now: NOW, files: noFiles, ...asked }, quietly);

/** The tables in which a restore ends what lets somebody in, or says that it was made. */
const CHANGED = ['AccessLink', 'ApiToken', 'AuditEvent', 'AuditHead', 'Session'];

/** Every row of every table of a file but those that a restore changes, and a backup's own. */
export const keptIn = (file: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(storedIn(file)).filter(([table]) => ![...CHANGED, 'Backup', 'BackupFile'].includes(table)),
  );

/** What is in a folder for backups, but for the lock that stays. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== '.backup-lock')
    .sort();
