import type { Family } from './case.js';

export const data: Family = {
  name: 'data',
  cases: [
    {
      rule: 'inputs-are-local',
      of: 'Camunda 7: input parameters are variables of the activity and go with it',
      process: `
        start s > user a > end e
        a: <camunda:inputOutput>\
          <camunda:inputParameter name="local">\${n + 1}</camunda:inputParameter>\
          </camunda:inputOutput>`,
      steps: `
        start n=1 => s +a
        vars local=none
        complete a => -a e .
        vars local=none n=1`,
    },
    {
      rule: 'outputs-go-up',
      of: 'Camunda 7: output parameters are set in the scope around',
      process: `
        start s > service w > end e
        w: <camunda:inputOutput>\
          <camunda:inputParameter name="answer">none yet</camunda:inputParameter>\
          <camunda:outputParameter name="result">\${answer}</camunda:outputParameter>\
          </camunda:inputOutput>`,
      steps: `
        start => s +w
        work w answer="yes" => -w e .
        vars result="yes" answer=none`,
    },
    {
      rule: 'lists-and-maps',
      of: 'Camunda 7: parameters may be lists and maps with expressions inside',
      process: `
        start s > task a > end e
        a: <camunda:inputOutput><camunda:outputParameter name="all"><camunda:list>\
          <camunda:value>\${n}</camunda:value><camunda:value>x</camunda:value></camunda:list>\
          </camunda:outputParameter><camunda:outputParameter name="one"><camunda:map>\
          <camunda:entry key="k">\${n + 1}</camunda:entry></camunda:map>\
          </camunda:outputParameter></camunda:inputOutput>`,
      steps: `
        start n=1 => s a e .
        vars all=[1,"x"] one={"k":2}`,
    },
    {
      rule: 'computed-keys',
      of: 'Camunda 7: the keys of a map may be expressions',
      process: `
        start s > task a > end e
        a: <camunda:inputOutput><camunda:outputParameter name="one"><camunda:map>\
          <camunda:entry key="\${k}">\${n}</camunda:entry>\
          <camunda:entry key="plain">x</camunda:entry></camunda:map>\
          </camunda:outputParameter></camunda:inputOutput>`,
      steps: `
        start k="first" n=1 => s a e .
        vars one={"first":1,"plain":"x"}`,
    },
    {
      rule: 'outputs-of-what-is-interrupted',
      of: 'Camunda 7: an activity that is interrupted hands out its output parameters',
      process: `
        start s > user a > end e
        boundary late on a timer PT1H > end f
        a: <camunda:inputOutput>\
          <camunda:inputParameter name="draft">\${text}</camunda:inputParameter>\
          <camunda:outputParameter name="kept">\${draft}</camunda:outputParameter>\
          <camunda:outputParameter name="verdict">\${decided}</camunda:outputParameter>\
          <camunda:outputParameter name="marked"><camunda:map>\
          <camunda:entry key="\${list}">x</camunda:entry></camunda:map></camunda:outputParameter>\
          </camunda:inputOutput>`,
      steps: `
        start text="x" list=[1] => s +a
        wait PT1H => ~a late f .
        vars kept="x" verdict=none marked=none`,
    },
    {
      rule: 'script-as-input',
      of: 'Camunda 7: a parameter may be a script',
      process: `
        start s > compute k [double -> m] > end e
        k: <camunda:inputOutput><camunda:inputParameter name="double"><camunda:script \
          scriptFormat="javascript">n * 2</camunda:script></camunda:inputParameter>\
          </camunda:inputOutput>`,
      steps: `
        start n=21 => s k e .
        vars m=42 double=none`,
    },
    {
      rule: 'local-hides-outer',
      of: 'Camunda 7: the nearest scope that has the variable is meant',
      process: `
        start s > sub sp > end e
        sp: <camunda:inputOutput><camunda:inputParameter name="n">5</camunda:inputParameter>\
          </camunda:inputOutput>
        sp { start s1 > compute k [n -> n] > user a > end e1 }`,
      steps: `
        start n=1 => s +sp s1 k +a
        complete a n=9 => -a e1 -sp e .
        vars n=1`,
    },
    {
      rule: 'unknown-goes-to-the-top',
      of: 'Camunda 7: a variable that no scope has is set on the process instance',
      process: `
        start s > sub sp > end e
        sp { start s1 > user a > end e1 }`,
      steps: `
        start => s +sp s1 +a
        complete a fresh=1 => -a e1 -sp e .
        vars fresh=1`,
    },
    {
      rule: 'scope-variables-go',
      of: 'Camunda 7: variables of a scope go with it',
      process: `
        start s > sub sp > user z > end e
        sp: <camunda:inputOutput><camunda:inputParameter name="own">1</camunda:inputParameter>\
          </camunda:inputOutput>
        sp { start s1 > task a > end e1 }`,
      steps: `
        start => s +sp s1 a e1 -sp +z
        vars own=none`,
    },
    {
      rule: 'kinds-of-values',
      of: 'Camunda 7: null, truth values, numbers, texts, lists and objects are kept as they are',
      process: 'start s > user a > end e',
      steps: `
        start a=null b=true c=1.5 d="文" e=[1,[2]] f={"x":{"y":null}} => s +a
        vars a=null b=true c=1.5 d="文" e=[1,[2]] f={"x":{"y":null}}`,
    },
    {
      rule: 'data-objects-drawn',
      of: '10.4: data objects and stores may stand in a diagram',
      process: `
        start s > user a > end e
        + <dataObject id="file" isCollection="false" />
        + <dataObjectReference id="fileRef" name="档案" dataObjectRef="file" />
        + <dataStoreReference id="archive" name="档案库" />`,
      steps: `
        start => s +a
        complete a => -a e .`,
    },
    {
      rule: 'input-association',
      of: '10.4.2: a data input is filled from the data object before the activity starts',
      process: `
        start s > compute k [given + 1 -> sum] > end e
        + <dataObject id="n" />
        + <dataObjectReference id="nRef" name="n" dataObjectRef="n" />
        k: <ioSpecification><dataInput id="kIn" name="given" /><inputSet>\
          <dataInputRefs>kIn</dataInputRefs></inputSet><outputSet /></ioSpecification>
        k: <dataInputAssociation><sourceRef>nRef</sourceRef><targetRef>kIn</targetRef>\
          </dataInputAssociation>`,
      steps: `
        start n=4 => s k e .
        vars sum=5 given=none`,
    },
    {
      rule: 'output-association',
      of: '10.4.2: a data output goes to the data object when the activity has ended',
      process: `
        start s > service w > end e
        + <dataObject id="result" />
        + <dataObjectReference id="resultRef" name="result" dataObjectRef="result" />
        w: <ioSpecification><dataOutput id="wOut" name="answer" /><inputSet /><outputSet>\
          <dataOutputRefs>wOut</dataOutputRefs></outputSet></ioSpecification>
        w: <dataOutputAssociation><sourceRef>wOut</sourceRef><targetRef>resultRef</targetRef>\
          </dataOutputAssociation>`,
      steps: `
        start => s +w
        work w answer=7 => -w e .
        vars result=7`,
    },
  ],
};
