import { VerdictMark } from '@/components/review/finding/marks';
import { type Column, Table } from '@/components/ui/table';
import { stanceLabels, termsLabels } from '@/lib/domain/attribution/attribution';
import { evidenceTypeLabels } from '@/lib/domain/evidence/evidence';
import {
  confidenceLabels,
  confidenceMeanings,
  confidences,
  credibilities,
  credibilityLabels,
  likelihoodBands,
  likelihoods,
  type Verdict,
  verdictMeanings,
  verdicts,
} from '@/lib/domain/review/review';
import { gradeLabels, reliabilityGrades } from '@/lib/domain/source/reliability';

type Row = { key: string; name: React.ReactNode; meaning: string };

const columns = (name: string, meaning: string): Column<Row>[] => [
  { key: 'name', header: name, primary: true, cell: (row) => row.name, className: 'md:w-56' },
  { key: 'meaning', header: meaning, cell: (row) => row.meaning },
];

const Scale = ({
  caption,
  name,
  meaning,
  rows,
}: Record<'caption' | 'name' | 'meaning', string> & { rows: Row[] }) => (
  <Table
    caption={caption}
    hideCaption
    columns={columns(name, meaning)}
    rows={rows}
    rowKey={(row) => row.key}
  />
);

export const Verdicts = () => (
  <Scale
    caption="Verdicts"
    name="Verdict"
    meaning="What it says"
    rows={verdicts.map((verdict: Verdict) => ({
      key: verdict,
      name: <VerdictMark verdict={verdict} />,
      meaning: verdictMeanings[verdict],
    }))}
  />
);

export const Credibilities = () => (
  <Scale
    caption="Credibility"
    name="Grade"
    meaning="The information is"
    rows={credibilities.map((grade) => ({
      key: String(grade),
      name: <strong>{grade}</strong>,
      meaning: credibilityLabels[grade],
    }))}
  />
);

export const Reliabilities = () => (
  <Scale
    caption="Reliability of a source"
    name="Grade"
    meaning="The source is"
    rows={reliabilityGrades.map((grade) => ({
      key: grade,
      name: <strong>{grade}</strong>,
      meaning: grade === 'F' ? 'not judged: there is no basis' : gradeLabels[grade].toLowerCase(),
    }))}
  />
);

export const Confidences = () => (
  <Scale
    caption="Confidence"
    name="Confidence"
    meaning="What it says"
    rows={confidences.map((confidence) => ({
      key: confidence,
      name: <strong>{confidenceLabels[confidence]}</strong>,
      meaning: confidenceMeanings[confidence],
    }))}
  />
);

export const Likelihoods = () => (
  <Scale
    caption="Likelihood of predictions"
    name="Words"
    meaning="Chance in 100"
    rows={likelihoods.map((band) => ({
      key: band,
      name: <strong className="inline-block first-letter:uppercase">{likelihoodBands[band].label}</strong>,
      meaning: `${likelihoodBands[band].from} to ${likelihoodBands[band].to}`,
    }))}
  />
);

/** The labels of one vocabulary as a list, in its own order. */
const Vocabulary = ({ label, words }: { label: string; words: Record<string, string> }) => (
  <ul aria-label={label} className="flex flex-wrap gap-x-2 gap-y-1.5 text-sm">
    {Object.entries(words).map(([key, word]) => (
      <li key={key} className="rounded-sm border border-rule px-2 py-0.5">
        {word}
      </li>
    ))}
  </ul>
);

export const Stances = () => <Vocabulary label="Stances" words={stanceLabels} />;
export const EvidenceTypes = () => <Vocabulary label="Types of evidence" words={evidenceTypeLabels} />;

/** On which terms somebody spoke. What was said off the record never reaches readers, and the last line says so. */
export const TermsOfUse = () => <Vocabulary label="Terms" words={termsLabels} />;
