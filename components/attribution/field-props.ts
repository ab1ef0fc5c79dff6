import type { AttributionDraft } from './draft';
import type { Surroundings } from './surroundings';

export type AttributionFieldsProps = {
  value: AttributionDraft;
  onChange: (value: AttributionDraft) => void;
  /** The name of the paper, for the sentence in words. */
  outlet: string;
  issueFor: (path: string) => string | undefined;
  /** Before each field's path, with its dot: `appearance.attributions.0.`; empty on its own. */
  path?: string;
  idPrefix?: string;
  /** The passage and what stands around it, to mark the words that name the source and the verb. */
  surroundings?: Surroundings;
};

/** What a field of an attribution at `name` is given. */
export const fieldOf = ({ issueFor, path = '', idPrefix }: AttributionFieldsProps, name: string) => ({
  name: path + name,
  error: issueFor(path + name),
  idPrefix,
});
