import type { EvidenceDraft } from '@/components/evidence/draft';

export type EvidenceFieldsProps = {
  value: EvidenceDraft;
  onChange: (value: EvidenceDraft) => void;
  /** What was refused, by path; the paths begin with `path`. */
  issueFor: (path: string) => string | undefined;
  /** Before each field's path, with its dot: `evidence.0.` in a review, empty on its own. */
  path?: string;
  /** When another form on the page has the same paths. */
  idPrefix?: string;
};

/** What a field at a name below `path` is given, and how to change one. */
export function fieldsOf({ value, onChange, issueFor, path = '', idPrefix }: EvidenceFieldsProps) {
  return {
    of: (name: string) => ({ name: path + name, error: issueFor(path + name), idPrefix }),
    change: <K extends keyof EvidenceDraft>(key: K, next: EvidenceDraft[K]) =>
      onChange({ ...value, [key]: next }),
  };
}
