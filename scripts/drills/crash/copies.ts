import { copyFile, rm } from 'node:fs/promises';
import { Stop } from '../../setup/stop.mjs';
import type { Report } from '../drill';
import { lostFrom } from '../left-behind';
import type { Stage } from '../stage';
import type { Acknowledged } from '../writers';

/** What can be done wrong with copies of a newsroom's file. */
export class Copies {
  private refused = false;
  private alone = 0;

  private constructor(
    private readonly stage: Stage,
    private readonly file: string,
  ) {}

  /** Keeps a copy from before the drill. One write and a clean stop follow: no log goes on from what was there then. */
  static async of(stage: Stage): Promise<Copies> {
    const copies = new Copies(stage, stage.databaseFile);
    await copyFile(copies.file, copies.named('first'));
    await stage.start();
    await stage.person('Rana');
    await stage.stop();
    return copies;
  }

  /** Puts the old copy back beside the log that a kill left, for one start, which must be refused. */
  async putOldOneBack(): Promise<void> {
    await copyFile(this.file, this.named('kept'));
    await copyFile(this.named('first'), this.file);
    this.refused = await this.stage.start().then(
      () => false,
      (error) => error instanceof Stop && error.message.includes("don't belong together"),
    );
    await this.stage.kill();
    await copyFile(this.named('kept'), this.file);
  }

  /** Copies the file of a stopped server and nothing beside it; counts what the copy lacks. */
  async takeTheFileAlone(acknowledged: readonly Acknowledged[]): Promise<void> {
    await copyFile(this.file, this.named('alone'));
    this.alone = (await lostFrom(`file:${this.named('alone')}`, acknowledged)).length;
    await rm(this.named('alone'));
  }

  report(): Report {
    return {
      figures: {
        'of these not in the file alone after a clean stop': this.alone,
        'an old copy beside a later log': this.refused ? 'refused' : 'served',
      },
      problems: [
        ...(this.alone > 0 ? [`${this.alone} writes are only in the log after a clean stop`] : []),
        ...(this.refused ? [] : ['an old copy beside a later log was served']),
      ],
    };
  }

  private named(what: string): string {
    return `${this.file}-${what}`;
  }
}
