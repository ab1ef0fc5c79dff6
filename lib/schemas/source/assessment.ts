import { z } from 'zod';
import { reliabilityGrades } from '@/lib/domain/source/reliability';
import { given } from '../given';
import { Id, Instant, optionalText, Paging, PersonRef, page, text } from '../primitives';

export const AssessSource = given({
  sourceId: Id,
  grade: z.enum(reliabilityGrades, 'Choose a grade from A to F.'),
  topic: optionalText(100).describe('What it is about; left out for the source in general.'),
  rationale: text(2000, 'Say what the grade rests on.'),
}).meta({ id: 'AssessSource' });
export type AssessSource = z.infer<typeof AssessSource>;

export const ListAssessments = Paging.extend({ sourceId: Id });
export type ListAssessments = z.infer<typeof ListAssessments>;

/** An assessment is never changed: a later one stands beside it. */
export const AssessmentView = z
  .object({
    id: Id,
    grade: z.enum(reliabilityGrades),
    topic: z.string().nullable(),
    rationale: z.string(),
    by: PersonRef.nullable(),
    at: Instant,
  })
  .meta({ id: 'ReliabilityAssessment' });
export type AssessmentView = z.infer<typeof AssessmentView>;
export const AssessmentPage = page(AssessmentView, 'ReliabilityAssessmentPage');

/** The grade of each source that speaks in a claim or stands behind its evidence. */
export const GradesView = z
  .object({ items: z.array(z.object({ sourceId: Id, grade: z.enum(reliabilityGrades) })) })
  .meta({ id: 'SourceGrades' });
export type GradesView = z.infer<typeof GradesView>;
