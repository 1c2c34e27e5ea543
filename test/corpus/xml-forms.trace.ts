import type { Family } from './case.js';

const LOOP = `
  start s > xor m > user a > xor x -[n > 1]> m
  x -*> and f > task b > and j > end e
  f > task c > j`;
const LOOPED = `
  start => s m +a
  complete a n=2 => -a x m +a
  complete a n=1 => -a x f { b | c } j e .`;

export const xmlForms: Family = {
  name: 'xml-forms',
  cases: [
    {
      rule: 'flows-without-id',
      of: 'rule 4: sequence flows need no id',
      process: LOOP,
      style: { flowIds: false, layout: false },
      steps: LOOPED,
    },
    {
      rule: 'without-diagram',
      of: 'rule 4: a process needs no diagram',
      process: LOOP,
      style: { layout: false },
      steps: LOOPED,
    },
    {
      rule: 'default-namespace',
      of: 'rule 4: BPMN may be the default namespace',
      process: LOOP,
      style: { prefix: '' },
      steps: LOOPED,
    },
    {
      rule: 'any-prefix',
      of: 'rule 4: its prefix may be any name',
      process: LOOP,
      style: { prefix: 'semantic' },
      steps: LOOPED,
    },
    {
      rule: 'several-processes',
      of: 'rule 4: several processes in one file are several definitions',
      process: `
        start s > task a > end e
        process second { start s2 > task b > end e2 }
        process third { start s3 > task c > end e3 }`,
      steps: `
        start third => s3 c e3 .
        start second => s2 b e2 .
        start => s a e .`,
    },
    {
      rule: 'not-executable-beside',
      of: 'rule 4: a process that is not executable is drawn beside and does nothing',
      process: `
        start s > task a > end e
        process drawing { start s2 > task b > end e2 }`,
      steps: 'start => s a e .',
    },
    {
      rule: 'documentation-and-notes',
      of: '8.3: documentation, annotations and groups stand in a diagram and do nothing',
      process: `
        start s > task a > end e
        a: <documentation>说明 &amp; 依据</documentation>
        + <textAnnotation id="note"><text>注</text></textAnnotation>
        + <association id="to-note" sourceRef="a" targetRef="note" />`,
      steps: 'start => s a e .',
    },
    {
      rule: 'foreign-elements',
      of: '8.2.3: extensions of others in a namespace of their own do no harm',
      process: `
        start s > task a > end e
        a: <zz:colour xmlns:zz="http://example.org/other" name="red" />`,
      steps: 'start => s a e .',
    },
    {
      rule: 'pools-and-lanes',
      of: 'rule 4: pools, lanes and message flows between them',
      steps: `
        start pools-and-lanes => s +a
        complete a => -a e .
        start the-other => s2 b e2 .`,
    },
    {
      rule: 'written-otherwise',
      of: 'XML: comments, CDATA, single quotes, references, blank lines',
      steps: `
        start written-otherwise n=2 => s x e1 .
        start written-otherwise n=1 => s x e2 .`,
    },
    {
      rule: 'elements-in-any-order',
      of: 'XML: flows before the nodes that they connect, roots behind the process',
      steps: `
        start elements-in-any-order => s +r
        message M => -r e .`,
    },
    {
      rule: 'event-definitions-at-the-root',
      of: '10.5.5: event definitions may stand at the root of the file and be referred to',
      steps: `
        start event-definitions-at-the-root => s +m
        message M => -m +t
        wait PT1H => -t e .`,
    },
    {
      rule: 'incoming-and-outgoing',
      of: '8.4: incoming and outgoing may be written out, or not',
      steps: 'start incoming-and-outgoing => s a e .',
    },
  ],
};
