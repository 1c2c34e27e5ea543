import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { SIMULATION_ZH, simulationText } from '../../../admin-ui/diagram/simulation-zh.js';
import { inChinese, untranslated } from '../../../admin-ui/diagram/translate.js';
import { ZH } from '../../../admin-ui/diagram/zh.js';
import { projectPath } from '../../support/fixture.js';

/** Every literal that the packages hand to their translator, told from their sources. */
const CALLED = /\btranslate\(\s*'((?:[^'\\]|\\.)*)'/g;
/** Of the replace menu and the errors: labels that are translated where they are used. */
const LABELLED = /\blabel(?: \+?=|:) '((?:[^'\\]|\\.)*)'|_ERR_MSG = '([^']*)'/g;

describe('diagram in Chinese', () => {
  it('has every sentence of bpmn-js, diagram-js and the minimap', () => {
    // given
    const files = ['bpmn-js/lib', 'diagram-js/lib', 'camunda-bpmn-js-behaviors/lib']
      .flatMap(sourcesIn)
      .concat(projectPath('node_modules/diagram-js-minimap/dist/index.esm.js'));
    // when
    const said = new Set(files.flatMap((path) => sentences(readFileSync(path, 'utf8'))));
    const missing = [...said].filter(
      (text) => !Object.hasOwn(ZH, text) && !NOT_SAID.has(text) && !text.startsWith(' + '),
    );
    // then
    expect(said.size).to.be.greaterThan(80);
    expect(missing).to.deep.equal([]);
  });

  it('has every sentence of token simulation', () => {
    // given
    const sources = sourcesIn('bpmn-js-token-simulation/lib').map((path) =>
      readFileSync(path, 'utf8'),
    );
    const pattern =
      /title="([A-Z][^"$]*)"|text: '([A-Z][^']*)'|\|\| '([A-Z][^']*)'|>([A-Z][\w ]+)</g;
    // when
    const said = sources.flatMap((source) =>
      [...source.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? ''),
    );
    const missing = said.filter((text) => simulationText(text) === text);
    // then
    expect(said.length).to.be.greaterThan(20);
    expect(missing).to.deep.equal([]);
  });

  it('puts values into sentences and keeps account of what it lacks', () => {
    expect(inChinese('Open {element}', { element: '审查' })).to.equal('打开审查');
    expect(inChinese('No such {thing}', { thing: 'x' })).to.equal('No such x');
    expect([...untranslated]).to.include('No such {thing}');
  });

  it('keeps the names of elements in what the simulation says', () => {
    expect(simulationText('Process started')).to.equal('流程开始');
    expect(simulationText('四部门联合审查 finished')).to.equal('四部门联合审查 结束');
    expect(simulationText('Focus process instance 1a')).to.equal('只看实例 1a');
    expect(simulationText('审查')).to.equal('审查');
  });

  it('says everything in Chinese characters', () => {
    for (const [key, text] of Object.entries({ ...ZH, ...SIMULATION_ZH })) {
      expect(text, key).to.match(/\p{Script=Han}/u);
    }
  });
});

/** An example, and a part that is put behind its sentence; ` + x` is code that moves shapes. */
const NOT_SAID = new Set(['HELLO {you}', ' (removes content)']);

function sentences(source: string): readonly string[] {
  const code = source.replace(/^\s*(?:\*|\/\/).*$/gm, '');
  return [...code.matchAll(CALLED), ...code.matchAll(LABELLED)].map(
    (match) => match.slice(1).find(Boolean) ?? '',
  );
}

function sourcesIn(folder: string): readonly string[] {
  const root = projectPath(`node_modules/${folder}`);
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${root}/${name}`);
}
