import type { CaseCommand } from '../../../../engine/core/case/command.js';
import type { Item } from '../../../../engine/core/case/item.js';
import { CaseDriver, CLERK, DECIDER, REVIEWER, type Options } from './driver.js';
import { licence } from './items.js';

type Receive = Extract<CaseCommand, { type: 'receive' }>;

export const APPLICANT = {
  kind: 1,
  name: '林秀英',
  idType: '居民身份证',
  idNumber: '511602198001011234',
  phone: '13912345678',
};

export function handedIn(...codes: string[]) {
  return codes.map((code) => ({ code, form: 'submitted' as const }));
}

export function receipt(changes: Partial<Receive> = {}): Receive {
  return {
    type: 'receive',
    applicant: APPLICANT,
    channel: 'window',
    accepting: 't1',
    materials: handedIn('form', 'plan', 'health'),
    ...changes,
  };
}

export function defect(subject: string) {
  return { subject, defect: '缺少', standard: '应当提交', remedy: '请补交' };
}

/** Received at the window and waiting for acceptance. */
export function received(
  when = '2026-03-02T09:00',
  item: Item = licence(),
  changes: Partial<Receive> = {},
  options: Options = {},
): CaseDriver {
  return new CaseDriver(item, options).at(when).do(receipt(changes)).enter('acceptance');
}

/** Received, accepted the same hour, under review at the county. */
export function accepted(
  when = '2026-03-02T09:00',
  item: Item = licence(),
  changes: Partial<Receive> = {},
  options: Options = {},
): CaseDriver {
  const driver = received(when, item, changes, options);
  return driver.press('acceptance', 'accept').enter('review');
}

/** Reviewed and waiting for its decision. */
export function reviewed(driver: CaseDriver): CaseDriver {
  return driver
    .as(REVIEWER)
    .press('review', 'opinion', { type: 'opinion', agree: true, text: '符合' })
    .enter('decision')
    .as(DECIDER);
}

export function granted(driver: CaseDriver): CaseDriver {
  return reviewed(driver).press('decision', 'grant').enter('issue').as(CLERK);
}
