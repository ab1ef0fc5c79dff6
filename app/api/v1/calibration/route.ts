import { route } from '@/lib/http/route';
import { getCalibrationOperation } from '@/lib/schemas/operations/figures';
import { getCalibration } from '@/lib/services/review/calibration';

export const GET = route(getCalibrationOperation, getCalibration);
