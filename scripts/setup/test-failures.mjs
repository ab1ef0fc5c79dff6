// @ts-check
// What failed, in the words of each tool's report: said again below everything else, where whoever has only the end of a
// long log finds it.

/** @typedef {{ name: string, message: string }} Failure */

/** How much of one failure is said again, in lines and in characters a line. */
const LINES = 12;
const WIDTH = 300;

/** How many failures of a part are said again. */
const FEW = 10;

/** Of Vitest's JSON report. @param {any} report @returns {Failure[]} */
export function failuresOfVitest(report) {
  /** @type {Failure[]} */
  const failures = [];
  for (const { name, status, message, assertionResults = [] } of report?.testResults ?? []) {
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    for (const { fullName, failureMessages } of failed)
      failures.push({ name: `${name}: ${fullName}`, message: failureMessages.join('\n') });
    if (status === 'failed' && failed.length === 0) failures.push({ name, message });
  }
  return failures;
}

/** Of Playwright's JSON report, whose suites hold suites. @param {any} report @returns {Failure[]} */
export function failuresOfPlaywright(report) {
  const inSuite = (/** @type {any} */ suite) => [
    ...(suite.specs ?? []).filter((/** @type {any} */ spec) => !spec.ok).map(ofSpec),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  const outside = (report?.errors ?? []).map((/** @type {any} */ error) => ({
    name: 'outside any test',
    message: error.message ?? '',
  }));
  return [...(report?.suites ?? []).flatMap(inSuite), ...outside];
}

/** @param {any} spec @returns {Failure} */
function ofSpec({ title, file, line, tests }) {
  const results = tests.flatMap((/** @type {any} */ test) => test.results);
  const errors = results.flatMap((/** @type {any} */ result) => result.errors ?? []);
  const messages = errors.map((/** @type {any} */ error) => error.message ?? '');
  return { name: `${file}:${line}: ${title}`, message: messages.join('\n') };
}

/** Where there is no report, or none that names what failed: the end of what was printed. @param {string} output @returns {Failure} */
export const endOf = (output) => ({
  name: 'ended badly; it printed last',
  message: output.trimEnd().split('\n').slice(-LINES).join('\n'),
});

/** The failures of a part as they are printed; nothing where there are none. @param {string} part @param {Failure[]} failures */
export function inWords(part, failures) {
  const told = failures.slice(0, FEW).map(({ name, message }) => {
    const lines = message.trimEnd().split('\n').slice(0, LINES);
    return `${part}: ${name}\n${lines.map((line) => `    ${line.slice(0, WIDTH)}\n`).join('')}`;
  });
  const more = failures.length - told.length;
  return told.join('') + (more > 0 ? `${part}: and ${more} more\n` : '');
}
