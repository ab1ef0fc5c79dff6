import { given } from '../../given';
import { operation } from '../../operation';
import { Id } from '../../primitives';
import {
  AssessmentPage,
  AssessmentView,
  AssessSource,
  GradesView,
  ListAssessments,
} from '../../source/assessment';

export const listAssessmentsOperation = operation({
  id: 'listAssessments',
  method: 'GET',
  path: '/sources/{sourceId}/assessments',
  tag: 'Sources',
  summary: 'List how a source was assessed',
  description: 'Newest first, with those of whatever was merged into it. None is ever changed.',
  input: ListAssessments,
  output: AssessmentPage,
});

export const assessSourceOperation = operation({
  id: 'assessSource',
  method: 'POST',
  path: '/sources/{sourceId}/assessments',
  tag: 'Sources',
  summary: 'Assess a source',
  description:
    'Its reliability by the Admiralty grades A to F, signed and dated, in general or on a topic. F says that there is no basis to judge. Published claims that rest on a source that counts for less than before are flagged.',
  input: AssessSource,
  output: AssessmentView,
  repeatable: true,
  conflicts: true,
});

export const claimGradesOperation = operation({
  id: 'claimGrades',
  method: 'GET',
  path: '/claims/{claimId}/grades',
  tag: 'Sources',
  summary: 'Show the grades of the sources of a claim',
  description:
    'Of those that speak in it or stand behind its evidence and were assessed: the newest on one of its topics, else in general.',
  input: given({ claimId: Id }),
  output: GradesView,
});
