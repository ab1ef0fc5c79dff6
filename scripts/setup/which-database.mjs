// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { STATE } from './run.mjs';

/** Makes commands work on the demo's database where no other is named and none of a newsroom's own is there. */
export function takeDemoWhereThereIsNothingElse() {
  const [own, demo] = [join(STATE, 'sourceline.db'), join(STATE, 'demo.db')];
  if (!process.env.DATABASE_URL && !existsSync(own) && existsSync(demo))
    process.env.DATABASE_URL = `file:${demo}`;
}
