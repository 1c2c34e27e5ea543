import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { felling } from './felling.js';
import { foodStall } from './food-stall.js';
import { type Json, Office, type SignIn } from './office.js';
import { publicHygiene } from './public-hygiene.js';
import { ruralHouse } from './rural-house.js';
import { type Audience, Story } from './story.js';
import { temporaryRelief } from './temporary-relief.js';

export interface TellOptions {
  /** A folder that takes every document issued, as its HTML page; made if it is not there. */
  readonly save?: string;
  /** Instead of each person's password, which takes a tenth of a second on purpose. */
  readonly signIn?: SignIn;
}

/**
 * Drives five service items over HTTP, as the people of the demonstration county would, and tells
 * each step through `say`. Rejects as soon as something is not as expected. May be told again on
 * the same data: it begins at nine on the next workday of the server's clock.
 */
export async function tellStories(
  base: string,
  say: (line: string) => void,
  { save, signIn }: TellOptions = {},
): Promise<void> {
  const office = new Office(base, signIn);
  await office.mustAnswer();
  const audience: Audience = { say, keep: save === undefined ? undefined : await keeper(save) };
  const opening = new Story(office, audience);
  await opening.later('从下一个工作日开始', { to: await nextMorning(office) });
  for (const tell of [publicHygiene, felling, foodStall, temporaryRelief, ruralHouse]) {
    await tell(new Story(office, audience));
  }
  say('\n全部步骤与预期一致。');
  if (save !== undefined) say(`文书页面已存入 ${save}`);
}

/** By the product's own deadline calculator. */
async function nextMorning(office: Office): Promise<string> {
  const { body } = await office.post('admin', '/api/clocks/preview', {
    start: office.today,
    limit: { n: 1, unit: 'workday' },
  } satisfies Json);
  return `${String(body['due'])}T09:00:00+08:00`;
}

async function keeper(folder: string): Promise<NonNullable<Audience['keep']>> {
  await mkdir(folder, { recursive: true });
  return (name, page) => writeFile(join(folder, `${name}.html`), page);
}
