/** What random tests start from, if the run names it: `YC_SEED=7 npx mocha …`. */
export const seed: number | undefined = parse(process.env['YC_SEED']);

/** Whether this run is a round of `npm run test:long`, where more repetitions are wanted. */
export const long: boolean = process.env['YC_LONG'] === '1';

function parse(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`YC_SEED must be an integer, not "${text}"`);
  return value;
}
