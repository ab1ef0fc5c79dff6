import { readFile } from 'node:fs/promises';
import type { Quantity } from '@/lib/domain/claim/claim';

/** A source as somebody finds it in the picker, or makes it there. */
export type SourcePlan = {
  name: string;
  make?: 'Person' | 'Anonymous source' | 'News outlet';
  typed?: string;
};

/** Who says so in a passage. `chain` runs from the origin to the article; without one it is the article's own voice. */
export type Said = {
  chain?: readonly SourcePlan[];
  verb?: string;
  /** On background, and why the source is not named. */
  unnamed?: string;
  /** The sentence that the desk and readers see. */
  inWords: string;
  /** The line that stands with the claim in lists. */
  line: string;
};

export type PassagePlan = Said & { words: string };

/** A claim as an author writes it: its first passage is where it was read, in the others it stands too. */
export type ClaimPlan = {
  statement: string;
  kind: 'Fact' | 'Quantity' | 'Quote' | 'Did not happen';
  quantity?: Quantity & { comparison: string };
  passages: readonly [PassagePlan, ...PassagePlan[]];
};

/** An article and the claims that a newsroom takes out of it. */
export type Story = {
  file: URL;
  title: string;
  byline: string;
  address: string;
  published: string;
  outlet: SourcePlan;
  /** Whether readers may see the whole text. */
  whole: boolean;
  /** The title of the article that holds the same text already. */
  known?: string;
  /** The reviewers agree about the first, and disagree about the second. */
  claims: readonly [agreed: ClaimPlan, disputed: ClaimPlan, ...ClaimPlan[]];
  /** Whose page readers open. */
  source: string;
};

/** The text of a story's article, or null where its file is absent. */
export const textOf = ({ file }: Story): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
