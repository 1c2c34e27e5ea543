import { application } from './felling.js';
import type { Office } from './office.js';
import { citizen } from './people.js';
import { untilCorrection, untilDecision } from './public-hygiene.js';
import { Story } from './story.js';

/** Cases in the middle of their way, for whoever wants to look at pages with something on them. */
export interface Waiting {
  /** Awaits the bureau's decision; its clocks have stood still for a test. */
  readonly number: string;
  /** That decision's task. */
  readonly task: string;
  /** Awaits the applicant, who signs in by these. */
  readonly corrected: {
    readonly number: string;
    readonly queryCode: string;
    readonly lastFour: string;
  };
}

/** Drives cases over HTTP to where others have to go on, and leaves a design in the making. */
export async function leaveWaiting(office: Office): Promise<Waiting> {
  await office.mustAnswer();
  const story = new Story(office, { say: () => undefined });
  await fell(story.again(), '刘长林', '110101198001010010', 6);
  await untilDecision(story);
  await fell(story.again(), '陈秀兰', '110101199003070011', 7);
  const corrected = story.again();
  await untilCorrection(corrected);
  await design(office);
  return {
    number: story.number,
    task: await story.taskOf('health.decision', 'decision'),
    corrected: { number: corrected.number, queryCode: corrected.queryCode, lastFour: '0Y43' },
  };
}

/** 林木采伐 from the acceptance on: several limits run at once. */
async function fell(story: Story, name: string, id: string, volume: number): Promise<void> {
  const wanted = application(citizen(name, id), volume);
  await story.receive('songlin.acceptance', `${name}申请采伐`, wanted);
  await story.station('songlin.acceptance', '受理', { station: 'acceptance', outcome: 'accept' });
}

async function design(office: Office): Promise<void> {
  const from = { kind: 'item', item: 'publicHygiene' };
  const { status, body } = await office.post('admin', '/api/design/drafts', { from });
  // 409: it is there from the last time
  if (status >= 300 && status !== 409) throw new Error(`草稿：${status} ${JSON.stringify(body)}`);
}
