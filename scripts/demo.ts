import { felling } from './demo/felling.js';
import { foodStall } from './demo/food-stall.js';
import { Office } from './demo/office.js';
import { publicHygiene } from './demo/public-hygiene.js';
import { ruralHouse } from './demo/rural-house.js';
import { Story } from './demo/story.js';
import { temporaryRelief } from './demo/temporary-relief.js';

const base = process.env['BASE'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;
const office = new Office(base);
const say = (line: string): void => console.log(line);

try {
  await office.mustAnswer();
  await new Story(office, say).later('从下一个工作日开始', { workdays: 1 });
  for (const tell of [publicHygiene, felling, foodStall, temporaryRelief, ruralHouse])
    await tell(new Story(office, say));
  say('\n全部步骤与预期一致。');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
