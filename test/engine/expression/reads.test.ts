import { expect } from 'chai';
import { createEvaluator, namesRead, parseExpression } from '../../../engine/expression/index.js';

const { evaluate } = await createEvaluator();

describe('engine/expression: which variables a condition reads', () => {
  const known: readonly (readonly [text: string, names: readonly string[]])[] = [
    ['${n > 5}', ['n']],
    ['${a && (b || !c) ? d : 1 < e}', ['a', 'b', 'c', 'd', 'e']],
    ['${land.area > limits[kind]}', ['land', 'limits', 'kind']],
    ['${variables.ready}', ['variables', 'ready']],
    ['${contains(list, who) && empty note}', ['list', 'who', 'note']],
    ['${n}${m}', ['n', 'm']],
    ["${name == 'execution'}", ['name']],
    ['= n > 5 and status = "ready"', ['n', 'status']],
    ['= land area > 5', ['land area']],
    ['true', []],
  ];
  for (const [text, names] of known) {
    it(`${text}: ${names.join(', ') || 'none'}`, () => {
      expect(namesRead(parseExpression(text))).to.have.members([...names]);
    });

    it(`${text} asks for no other`, () => {
      const asked = new Set<string>();
      const get = (name: string): boolean => asked.add(name) && true;
      evaluate(parseExpression(text), { get, names: () => asked }, { now: 0, seed: 1 });
      expect(names).to.include.members([...asked]);
    });
  }

  const unknown = [
    "${execution.getVariable('n') > 5}",
    '${execution.id == n}',
    '${task.name == n}',
    '${case.phase == n}',
    '${variables[n] > 5}',
    '${now() > due}',
    '${dateTime() > due}',
    '= now() > due',
    '= case.phase = n',
    '${n > }',
  ];
  for (const text of unknown) {
    it(`${text}: not known beforehand`, () => {
      expect(namesRead(parseExpression(text))).to.equal(undefined);
    });
  }

  it('scripts: not known beforehand', () => {
    expect(namesRead({ language: 'javascript', source: 'n > 5' })).to.equal(undefined);
  });
});
