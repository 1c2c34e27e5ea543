import { expect } from 'chai';
import { type Compiler, createCompiler, verifyItem } from '../../../engine/bpmn/index.js';
import { fixture } from '../../support/fixture.js';
import { compiled, modelOf, refusals } from './support.js';

const expressionsModule = new URL('support.js', import.meta.url).href;
const xml = fixture(import.meta.url, 'camunda/office.bpmn');
const LONG = '名'.repeat(40);
const tasks = Array.from(
  { length: 9_000 },
  (_, index) => `<task id="t${index}" name="${LONG}" />`,
).join('');
const large = xml.replace('<endEvent id="finished" />', `<endEvent id="finished" />${tasks}`);

describe('bpmn: compiling in a worker thread', function () {
  this.timeout(60_000);
  let compiler: Compiler | undefined;

  afterEach(async () => {
    await compiler?.stop();
  });

  it('answers what compiling in place answers, several calls in order', async () => {
    // given
    compiler = createCompiler({ expressionsModule });
    const broken = fixture(import.meta.url, 'invalid/signal-without-signal.bpmn');

    // when
    const [first, second, third] = await Promise.all([
      compiler.compile({ 'a.bpmn': xml }),
      compiler.compile({ 'a.bpmn': broken }),
      compiler.compile({ 'a.bpmn': Buffer.from(xml) }),
    ]);

    // then
    const here = await compiled({ 'a.bpmn': xml });
    expect(JSON.stringify(first)).to.equal(JSON.stringify(here));
    expect(refusals(second)).to.have.length(1);
    expect(JSON.stringify(third)).to.equal(JSON.stringify(here));
  });

  it('answers the same for a model that is sent in slices', async () => {
    // given
    compiler = createCompiler({ expressionsModule });
    const some = tasks.slice(0, tasks.indexOf('<task id="t3200"'));
    const files = { 'a.bpmn': xml.replace('<endEvent id="finished" />', `$&${some}`) };

    // when
    const [there, next] = await Promise.all([compiler.compile(files), compiler.compile(files)]);

    // then
    const here = await compiled(files);
    expect('models' in here && here.models[0]?.nodes.length).to.be.greaterThan(3_200);
    expect(there).to.deep.equal(here);
    expect(next).to.deep.equal(here);
  });

  it('verifies what verifying in place finds, and goes on compiling', async () => {
    // given
    compiler = createCompiler({ expressionsModule });
    const items = [{ root: await modelOf(fixture(import.meta.url, 'item.bpmn')), blocks: {} }];
    // when
    const verified = await compiler.verify(items);
    // then
    expect(verified).to.deep.equal(items.map(verifyItem));
    expect(verified[0]?.soundness).to.include({ complete: true });
    expect(await compiler.compile({ 'a.bpmn': xml })).to.have.property('models');
  });

  it('refuses what takes too long to verify', async () => {
    compiler = createCompiler({ expressionsModule, timeLimitMs: 1 });
    const root = await modelOf(xml);
    const [verified] = await compiler.verify([{ root, blocks: {} }]);
    expect(verified?.soundness).to.deep.equal({
      complete: false,
      states: 0,
      assumed: [],
      dead: [],
    });
    expect(verified?.problems.map(({ code, elementId }) => [code, elementId])).to.deep.equal([
      ['COMPILE_TIMEOUT', root.key],
    ]);
  });

  it('leaves the main thread free', async () => {
    // given
    compiler = createCompiler({ expressionsModule });
    await compiler.compile({ 'a.bpmn': xml });
    const before = performance.eventLoopUtilization();

    // when
    const answer = await compiler.compile({ 'a.bpmn': large });
    const { utilization } = performance.eventLoopUtilization(before);

    // then: compiling in place would use it whole
    expect('models' in answer).to.equal(true);
    expect(utilization).to.be.below(0.5);
  });

  it('refuses what takes too long', async () => {
    // given
    compiler = createCompiler({ expressionsModule, timeLimitMs: 1 });

    // when
    const answer = await compiler.compile({ 'a.bpmn': large });

    // then
    expect(refusals(answer)).to.deep.equal(['COMPILE_TIMEOUT - -']);
    expect('problems' in answer && answer.problems[0]?.file).to.equal('a.bpmn');
  });

  it('refuses what needs too much memory, and goes on with the next', async () => {
    // given
    compiler = createCompiler({ expressionsModule, memoryLimitMb: 16 });

    // when
    const [first, second] = await Promise.all([
      compiler.compile({ 'a.bpmn': large }),
      compiler.compile({ 'a.bpmn': xml }),
    ]);

    // then
    expect(refusals(first)).to.deep.equal(['COMPILE_FAILED - -']);
    expect(refusals(second)).to.deep.equal([]);
  });

  it('refuses while its expression checks cannot be loaded', async () => {
    // given
    compiler = createCompiler({ expressionsModule: 'data:text/javascript,throw 1' });

    // when
    const answer = await compiler.compile({ 'a.bpmn': xml });

    // then
    expect(refusals(answer)).to.deep.equal(['COMPILE_FAILED - -']);
  });
});
