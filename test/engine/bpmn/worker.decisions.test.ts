import { expect } from 'chai';
import { type Compiler, createCompiler } from '../../../engine/bpmn/index.js';
import { dmn, table } from '../../support/dmn.js';

const url = (module: string): string => new URL(`../../../engine/${module}`, import.meta.url).href;
const small = dmn([table({ inputs: ['x'], outputs: ['y'], rules: [['1', '2']] })]);

describe('bpmn: compiling DMN in the worker thread', function () {
  this.timeout(60_000);
  let compiler: Compiler;
  const modules = {
    expressionsModule: url('expression/support.js'),
    decisionsModule: url('dmn/index.js'),
  };

  afterEach(() => compiler.stop());

  it('answers models, and problems as they are', async () => {
    compiler = createCompiler(modules);
    const found = await compiler.compileDecisions({ 'a.dmn': small });
    expect(found).to.have.nested.property('models[0].model.key', 'decision');
    const refused = await compiler.compileDecisions({ 'a.dmn': '<a/>' });
    expect(refused).to.have.nested.property('problems[0].code', 'NOT_DMN');
  });

  it('refuses what takes too long', async () => {
    compiler = createCompiler({ ...modules, timeLimitMs: 1 });
    const refused = await compiler.compileDecisions({ 'a.dmn': small });
    expect(refused).to.have.nested.property('problems[0].code', 'COMPILE_TIMEOUT');
  });
});
