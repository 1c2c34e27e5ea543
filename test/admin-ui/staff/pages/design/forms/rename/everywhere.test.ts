import { expect } from 'chai';
import {
  renameField,
  renameFormEverywhere,
} from '../../../../../../../admin-ui/staff/pages/design/forms/rename/everywhere.js';
import type { FormJson } from '../../../../../../../forms/index.js';
import { createModdle, file, shipped } from '../../../../../diagram/models.js';

const moddle = createModdle();
const form = (...keys: string[]): FormJson => ({
  components: keys.map((key) => ({ type: 'number', key, label: key, input: true })),
});

describe('renaming everywhere', () => {
  it('a field of a shipped item: its conditions and rights, and nothing else', async () => {
    // given
    const bpmn = shipped('items/felling.bpmn');
    const whole = JSON.parse(shipped('items/felling.application.form.json')) as FormJson;
    const contents = { bpmn, forms: { application: whole } };
    // when
    const there = { form: 'application', from: 'volume', to: 'cubicMetres' };
    const renamed = await renameField(moddle, contents, there);
    // then
    expect(renamed).to.deep.include({ left: [], others: [], unreadable: false });
    expect(renamed.contents.bpmn).to.include('when="cubicMetres &#62; 15 or area &#62; 10"');
    expect(renamed.contents.bpmn).to.not.match(/\bvolume\b/);
    expect(JSON.stringify(renamed.contents.forms)).to.include('"key":"cubicMetres"');
    // and back again it is what it was
    const back = { form: 'application', from: 'cubicMetres', to: 'volume' };
    const again = await renameField(moddle, renamed.contents, back);
    expect(again.contents.forms).to.deep.equal(contents.forms);
    expect(again.contents.bpmn).to.equal(await rewritten(bpmn));
  });

  it('a field: mappings, branches, loops, rights; scripts are told with their element', async () => {
    // given
    const bpmn = file(
      `<bpmn:extensionElements><yc:item code="x">
        <yc:station key="a" form="main"><yc:right field="n" access="readonly" /></yc:station>
        <yc:station key="b" form="other"><yc:right field="n" access="hidden" /></yc:station>
      </yc:item></bpmn:extensionElements>
      <bpmn:startEvent id="s" camunda:formKey="main" />
      <bpmn:callActivity id="c" name="n" calledElement="k"><bpmn:extensionElements>
        <camunda:in source="n" target="n" /><camunda:in sourceExpression="\${n + 1}" target="m" />
        <camunda:out source="n" target="o" />
      </bpmn:extensionElements>
        <bpmn:multiInstanceLoopCharacteristics camunda:collection="n" /></bpmn:callActivity>
      <bpmn:scriptTask id="js" name="算" scriptFormat="javascript"><bpmn:script>n * 2</bpmn:script></bpmn:scriptTask>
      <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="c">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${n &gt; 3}</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="g" sourceRef="s" targetRef="js">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="feel">n &gt; 3</bpmn:conditionExpression>
      </bpmn:sequenceFlow>`,
    );
    const forms = { main: form('n') };
    // when
    const { contents, changed, left } = await renameField(
      moddle,
      { bpmn, forms },
      { form: 'main', from: 'n', to: 'count' },
    );
    // then
    for (const text of [
      '<camunda:in source="count" target="n" />',
      'sourceExpression="${count + 1}"',
      '<camunda:out source="n" target="o" />',
      'camunda:collection="count"',
      '${count &gt; 3}',
      'language="feel">count &gt; 3<',
      '<yc:right field="count" access="readonly" />',
      '<yc:right field="n" access="hidden" />',
      'name="n"',
    ]) {
      expect(contents.bpmn).to.include(text);
    }
    expect(changed).to.equal(6);
    expect(left).to.deep.equal([{ elementId: 'js', name: '算', text: 'n * 2' }]);
  });

  it('a field that another form has too: expressions may mean that one, so they are told', async () => {
    const bpmn = file(
      `<bpmn:startEvent id="s" /><bpmn:sequenceFlow id="f" name="多" sourceRef="s" targetRef="s">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${n &gt; 3}</bpmn:conditionExpression>
      </bpmn:sequenceFlow>`,
    );
    const contents = { bpmn, forms: { main: form('n'), other: form('n') } };
    const renamed = await renameField(moddle, contents, { form: 'main', from: 'n', to: 'count' });
    expect(renamed.others).to.deep.equal(['other']);
    expect(renamed.contents.bpmn).to.equal(bpmn);
    expect(renamed.contents.forms['main']?.components[0]?.key).to.equal('count');
    expect(renamed.left).to.deep.equal([{ elementId: 'f', name: '多', text: '${n > 3}' }]);
  });

  it('a form: start events and stations; of a diagram that nobody can read the form alone', async () => {
    const bpmn = shipped('items/felling.bpmn');
    const forms = { application: form('a'), siteVisit: form('b') };
    const there = { form: 'application', key: 'apply', title: '申请' };
    const { contents, changed } = await renameFormEverywhere(moddle, { bpmn, forms }, there);
    expect(changed).to.equal(bpmn.match(/(form|camunda:formKey)="application"/g)?.length);
    expect(contents.bpmn).to.not.match(/(form|formKey)="application"/);
    expect(Object.keys(contents.forms)).to.deep.equal(['apply', 'siteVisit']);
    const broken = await renameFormEverywhere(moddle, { bpmn: '<x', forms }, there);
    expect(broken).to.deep.include({ changed: 0, unreadable: true });
    expect(Object.keys(broken.contents.forms)).to.deep.equal(['apply', 'siteVisit']);
  });
});

async function rewritten(bpmn: string): Promise<string> {
  const { rootElement } = await moddle.fromXML(bpmn);
  return (await moddle.toXML(rootElement, { format: true })).xml;
}
