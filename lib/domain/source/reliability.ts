import { fold } from '../text/folding';

/** Admiralty grades of a source. */
export const reliabilityGrades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type ReliabilityGrade = (typeof reliabilityGrades)[number];

export const gradeLabels: Record<ReliabilityGrade, string> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
};

/**
 * How far down a grade stands, from A at 0 to E at 4. F says that there is no basis to judge: it has no rank, stands beside the others
 * and never below E. Grades are never added up or averaged.
 */
export const rankOf = (grade: ReliabilityGrade): number | null =>
  grade === 'F' ? null : reliabilityGrades.indexOf(grade);

/** Whether a source counts for less than before: a lower grade, or no basis any more for one that there was. */
export function isDowngrade(was: ReliabilityGrade | null, is: ReliabilityGrade): boolean {
  const [before, after] = [was && rankOf(was), rankOf(is)];
  if (before === null) return false;
  return after === null || after > before;
}

/** One assessment: a grade, what it is about (null: the source in general), and when it was given. */
export type Assessed = { grade: ReliabilityGrade; topic: string | null };

/**
 * The grade that holds for a claim of these topics: the newest on one of them, else the newest of the source in general; null where
 * it was never assessed.
 * @param assessments the newest first
 */
export function gradeFor(
  assessments: readonly Assessed[],
  topics: readonly string[] = [],
): ReliabilityGrade | null {
  const about = new Set(topics.map(fold));
  const onTopic = assessments.find(({ topic }) => topic !== null && about.has(fold(topic)));
  const inGeneral = assessments.find(({ topic }) => topic === null);
  return (onTopic ?? inGeneral)?.grade ?? null;
}

/** Two characters that are never mixed: how reliable the source is, how credible the information. "B2". */
export const besideCredibility = (grade: ReliabilityGrade, credibility: number | null): string =>
  credibility === null ? grade : `${grade}${credibility}`;

/** How a source was assessed over time: one line for each topic and person. */
export type AssessmentLine<T> = { topic: string | null; by: string; points: T[] };

/** Assessments as lines, the source in general first, each in the order of time. */
export function linesOf<T extends { topic: string | null; by: string; at: string }>(
  assessments: readonly T[],
): AssessmentLine<T>[] {
  const lines = new Map<string, AssessmentLine<T>>();
  const inTime = [...assessments].sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const point of inTime) {
    const key = JSON.stringify([point.topic && fold(point.topic), point.by]);
    const line = lines.get(key);
    if (line) line.points.push(point);
    else lines.set(key, { topic: point.topic, by: point.by, points: [point] });
  }
  return [...lines.values()].sort((a, b) => Number(a.topic !== null) - Number(b.topic !== null));
}
