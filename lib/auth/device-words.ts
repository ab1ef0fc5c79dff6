import Bowser from 'bowser';

/** Longer than any browser's own; the parser's patterns never see more. */
const LONGEST = 400;

/** Browser and system of a User-Agent in words, such as "Firefox on Windows": as much as somebody knows their devices by. */
export function deviceIn(userAgent: string | null): string {
  if (!userAgent) return 'An unknown browser';
  const parser = Bowser.getParser(userAgent.slice(0, LONGEST));
  const browser = parser.getBrowserName().slice(0, 40);
  const system = parser.getOSName().slice(0, 40);
  if (!browser) return system ? `An unknown browser on ${system}` : 'An unknown browser';
  return system ? `${browser} on ${system}` : browser;
}
