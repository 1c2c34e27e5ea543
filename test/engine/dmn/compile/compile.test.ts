import { expect } from 'chai';
import { compileDecisions } from '../../../../engine/dmn/index.js';
import { expressionSupport } from '../../../../engine/expression/support.js';
import { dmn, literal, table, type TableText } from '../../../support/dmn.js';
import { fixture } from '../../../support/fixture.js';

async function compiled(xml: string | Record<string, string>) {
  const files = typeof xml === 'string' ? { 'a.dmn': xml } : xml;
  return compileDecisions(files, await expressionSupport());
}

async function problems(xml: string | Record<string, string>) {
  const answer = await compiled(xml);
  return 'problems' in answer ? answer.problems : [];
}

const small = (more: Partial<TableText> = {}) =>
  table({ inputs: ['x'], outputs: ['y'], rules: [['1', '2']], ...more });

describe('compiling DMN', () => {
  const versions = {
    '1.1': 'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    '1.2': 'http://www.omg.org/spec/DMN/20180521/MODEL/',
    '1.3': 'https://www.omg.org/spec/DMN/20191111/MODEL/',
    '1.4': 'https://www.omg.org/spec/DMN/20211108/MODEL/',
    '1.5': 'https://www.omg.org/spec/DMN/20230324/MODEL/',
  };
  for (const [version, namespace] of Object.entries(versions)) {
    it(`reads DMN ${version}`, async () => {
      const answer = await compiled(dmn([small()], { namespace }));
      expect(answer).to.have.nested.property('models[0].model.key', 'decision');
    });
  }

  it('reads what a modeler writes, layout and all', async () => {
    const answer = await compiled(fixture(import.meta.url, 'dish.dmn'));
    expect(answer).to.not.have.property('problems');
    const models = 'models' in answer ? answer.models.map(({ model }) => model) : [];
    expect(models.map(({ key }) => key)).to.deep.equal(['season', 'guestCount', 'dish']);
    expect(models.at(-1)).to.deep.include({
      name: '菜品',
      versionTag: '1.0',
      requirements: { key: 'dinner', name: '晚餐' },
    });
    const decisions = models.at(-1)?.decisions.map(({ id }) => id);
    expect(decisions?.at(-1)).to.equal('dish');
    expect(decisions).to.have.members(['season', 'guestCount', 'dish']);
  });

  describe('refuses, with element, line and reason:', () => {
    const refusals: Record<string, readonly [xml: string, code: string, elementId?: string]> = {
      'a file of another kind': ['<a/>', 'NOT_DMN'],
      'text that is no XML': ['decision', 'NOT_DMN'],
      'XML that breaks off': ['<definitions>', 'XML_TRUNCATED'],
      'entity bombs': ['<!DOCTYPE x [<!ENTITY a "b">]><a/>', 'XML_DOCTYPE'],
      'no decision': [dmn([]), 'NO_DECISION', 'graph'],
      'an id used twice': [dmn([small(), small({ name: 'b' })]), 'ID_DUPLICATE', 'decision'],
      'a decision without logic': [dmn(['<decision id="a"/>']), 'DECISION_LOGIC_MISSING', 'a'],
      'an empty expression': [
        dmn([literal({ id: 'a', expression: '' })]),
        'DECISION_LOGIC_MISSING',
        'a',
      ],
      'a context': [
        dmn([
          '<decision id="a"><context><contextEntry><variable name="v"/><literalExpression><text>1</text></literalExpression></contextEntry></context></decision>',
        ]),
        'ELEMENT_UNSUPPORTED',
        'a',
      ],
      'a knowledge model that is required': [
        dmn([
          '<businessKnowledgeModel id="m"/><decision id="a"><knowledgeRequirement><requiredKnowledge href="#m"/></knowledgeRequirement><literalExpression><text>1</text></literalExpression></decision>',
        ]),
        'ELEMENT_UNSUPPORTED',
        'a',
      ],
      'an import': [
        dmn([small()], { head: '<import namespace="x" importType="y" name="z"/>' }),
        'ELEMENT_UNSUPPORTED',
        'graph',
      ],
      'a required decision that is not there': [
        dmn([small({ requires: ['gone'] })]),
        'REFERENCE_DANGLING',
        'decision',
      ],
      'decisions that require each other': [
        dmn([
          literal({ id: 'a', requires: ['b'], expression: '1' }),
          literal({ id: 'b', requires: ['a'], expression: '1' }),
        ]),
        'DECISION_CYCLE',
        'a',
      ],
      'an unknown hit policy': [
        dmn([small({ hitPolicy: 'BEST' })]),
        'HIT_POLICY_INVALID',
        'decision_table',
      ],
      'an aggregation of another policy': [
        dmn([small({ aggregation: 'SUM' })]),
        'AGGREGATION_INVALID',
        'decision_table',
      ],
      'an aggregation of several outputs': [
        dmn([
          small({
            hitPolicy: 'COLLECT',
            aggregation: 'SUM',
            outputs: ['y', 'z'],
            rules: [['1', '2', '3']],
          }),
        ]),
        'AGGREGATION_INVALID',
        'decision_table',
      ],
      'priorities without values': [
        dmn([small({ hitPolicy: 'PRIORITY' })]),
        'OUTPUT_VALUES_MISSING',
        'decision_table',
      ],
      'outputs without names': [
        dmn([small({ outputs: ['y', {}], rules: [['1', '2', '3']] })]),
        'OUTPUT_NAME_INVALID',
        'decision_o2',
      ],
      'an output name used twice': [
        dmn([small({ outputs: ['y', 'y'], rules: [['1', '2', '3']] })]),
        'OUTPUT_NAME_INVALID',
        'decision_o2',
      ],
      'a rule that lacks an entry': [dmn([small({ rules: [['1']] })]), 'RULE_INCOMPLETE', 'r1'],
      'an unknown type': [
        dmn([small({ inputs: [{ expression: 'x', type: 'money' }] })]),
        'TYPE_UNKNOWN',
        'decision_i1_e',
      ],
      'a language that is not offered': [
        dmn([small({ inputs: [{ expression: 'x', language: 'groovy' }] })]),
        'LANGUAGE_UNSUPPORTED',
        'decision_i1_e',
      ],
      'an input expression with a mistake': [
        dmn([small({ inputs: ['x +'] })]),
        'EXPRESSION_INVALID',
        'decision_i1_e',
      ],
      'an input entry with a mistake': [
        dmn([small({ rules: [['< ', '2']] })]),
        'EXPRESSION_INVALID',
        'r1',
      ],
      'an unknown attribute': [
        dmn([small().replace('<decision ', '<decision camunda:veryTag="1" ')]),
        'UNKNOWN_ATTRIBUTE',
        'decision',
      ],
      'an unknown element': [
        dmn([small().replace('<decisionTable', '<conditional/><decisionTable')]),
        'UNKNOWN_ELEMENT',
      ],
    };
    for (const [what, [xml, code, elementId]] of Object.entries(refusals)) {
      it(what, async () => {
        const [first] = await problems(xml);
        expect(first).to.include({ code, file: 'a.dmn' });
        if (elementId !== undefined) expect(first).to.include({ elementId });
        expect(first?.message).to.match(/[一-鿿]/);
        expect(first?.messageEn).to.match(/[a-z]/);
      });
    }

    it('at the line of the element', async () => {
      // the XML declaration, two lines of the root, an empty head, decision, table, input, output
      const [first] = await problems(dmn([small({ rules: [['1']] })]));
      expect(first).to.include({ line: 9, elementId: 'r1' });
    });

    it('one key in two files', async () => {
      const [first] = await problems({ 'a.dmn': dmn([small()]), 'b.dmn': dmn([small()]) });
      expect(first).to.include({ code: 'DECISION_DUPLICATE', file: 'b.dmn' });
    });

    it('tables beyond the limits', async function () {
      this.timeout(20_000);
      const rules = Array.from({ length: 2_001 }, (_, at) => [String(at), '1']);
      const [first] = await problems(dmn([small({ rules })]));
      expect(first).to.include({ code: 'DECISION_TOO_LARGE' });
      const interpreted = Array.from({ length: 301 }, (_, at) => [`\${x == ${at}}`, '1']);
      const juel = [{ expression: 'x', entryLanguage: 'juel' }];
      const [second] = await problems(dmn([small({ inputs: juel, rules: interpreted })]));
      expect(second).to.include({ code: 'DECISION_TOO_LARGE' });
    });
  });

  it('knows types by their definitions, with the values that they allow', async () => {
    const head =
      '<itemDefinition name="Grade" id="g"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>';
    const answer = await compiled(
      dmn([small({ inputs: [{ expression: 'x', type: 'Grade' }] })], { head }),
    );
    const input = 'models' in answer && answer.models[0]?.model.decisions[0]?.logic;
    expect(input).to.have.nested.property('inputs[0].type', 'string');
    expect(input).to.have.nested.property('inputs[0].allowed.source', '"A","B"');
  });

  it('warns of what is not executed and stands by itself', async () => {
    const answer = await compiled(dmn([small(), '<businessKnowledgeModel id="m" name="m"/>']));
    expect(answer.warnings.map(({ code }) => code)).to.deep.equal(['ELEMENT_UNSUPPORTED']);
  });
});
