import { AskFigures, FiguresView } from '../figures';
import { operation } from '../operation';
import { AgreementView, AskAgreement } from '../review/agreement';
import { AskCalibration, CalibrationView } from '../review/calibration';

export const getFiguresOperation = operation({
  id: 'getFigures',
  method: 'GET',
  path: '/figures',
  tag: 'Figures',
  summary: 'Show how the desk is doing',
  description:
    'For editors: what was published and reviewed week by week, how long claims wait, and what people have on their hands. Of reviews, concluded rounds alone count.',
  input: AskFigures,
  output: FiguresView,
});

export const getAgreementOperation = operation({
  id: 'getAgreement',
  method: 'GET',
  path: '/agreement',
  tag: 'Figures',
  summary: 'Show how far reviewers agree',
  description:
    'Over sealed first opinions of concluded rounds, of claims that you may see. The same opinions have the same answer, its intervals as well.',
  input: AskAgreement,
  output: AgreementView,
});

export const getCalibrationOperation = operation({
  id: 'getCalibration',
  method: 'GET',
  path: '/calibration',
  tag: 'Figures',
  summary: 'Show how well somebody’s reviews foresaw the truth',
  description:
    'Over claims whose truth was settled later. Your own; editors may ask for anybody’s, and to everybody else it does not exist.',
  input: AskCalibration,
  output: CalibrationView,
});
