import type { Drill } from './drill';

/** Every drill by its name, loaded when it is run. */
export const DRILLS: Readonly<Record<string, () => Promise<{ default: Drill }>>> = {
  backup: () => import('./backup'),
  blind: () => import('./blind'),
  crash: () => import('./crash'),
  desk: () => import('./desk-day'),
  fetcher: () => import('./fetcher'),
  flood: () => import('./flood'),
  lock: () => import('./lock'),
  migrate: () => import('./migrate'),
  processes: () => import('./processes'),
  stop: () => import('./stop'),
  worker: () => import('./worker'),
};
