/**
 * So many milliseconds after something began, before `latest`, for the nth kill. The golden ratio's multiples spread evenly
 * however many there are: every run kills at the same moments.
 */
export const moment = (kill: number, latest: number): number => ((kill * 0.618_033_988_75) % 1) * latest;
