import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { check } from '../../../engine/cli/check.js';
import { projectPath } from '../../support/fixture.js';
import { captured } from '../../support/terminal.js';

const ITEM = projectPath('processes/items/felling.bpmn');
const FORM = projectPath('processes/items/felling.application.form.json');
const VISIT = projectPath('processes/items/felling.siteVisit.form.json');

describe('yichuang check', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yichuang-check-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('finds nothing in a shipped item, its forms beside it and the shipped blocks', async () => {
    const { out, err, exitCode } = await captured(() => check([ITEM]));
    expect(out).to.contain('没有问题，可以发布：felling。');
    expect(err).to.equal('');
    expect(exitCode).to.equal(0);
  });

  it('tells every problem of diagram and form with element, line and reason', async () => {
    // given: a user task without a way out in line 4, a form that is no JSON
    const diagram = join(folder, 'broken.bpmn');
    await writeFile(
      diagram,
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
<process id="p" isExecutable="true"><startEvent id="s"/>
<sequenceFlow id="f" sourceRef="s" targetRef="t"/>
<userTask id="t"/><eventBasedGateway id="g"/>
</process></definitions>`,
    );
    await writeFile(join(folder, 'broken.application.form.json'), '{');
    // when
    const { err, exitCode } = await captured(() => check([diagram]));
    // then
    expect(exitCode).to.equal(1);
    expect(err).to.match(/broken\.bpmn\/g\/line 4\n {2}\S/);
    expect(err).to.contain('broken.application.form.json');
    expect(err).to.match(/共 \d+ 处问题。\n\d+ problems\.$/);
  });

  it('refuses an item whose form is missing', async () => {
    // given
    const diagram = join(folder, 'felling.bpmn');
    await writeFile(diagram, await readFile(ITEM, 'utf8'));
    await writeFile(join(folder, 'felling.application.form.json'), await readFile(FORM, 'utf8'));
    // when
    const { err, exitCode } = await captured(() => check([diagram]));
    const whole = await captured(() => check([diagram, VISIT]));
    // then
    expect(exitCode).to.equal(1);
    expect(err).to.contain('siteVisit.form.json').and.contain('1 problems');
    expect(whole.exitCode).to.equal(0);
  });

  it('says so when there is no such file, or none is named', async () => {
    const missing = await captured(() => check([join(folder, 'nowhere.bpmn')]));
    expect(missing.err).to.match(/读不了文件 .*nowhere\.bpmn（ENOENT）/);
    expect(missing.exitCode).to.equal(1);
    expect((await captured(() => check([]))).err).to.contain('用法');
  });
});
