import type { Family } from './case.js';

const INNER = 'process inner { start si > user ai > end ei }';

export const callActivity: Family = {
  name: 'call-activity',
  cases: [
    {
      rule: 'call-and-return',
      of: '13.3.4: the called process runs to its end, then the caller goes on',
      process: `
        start s > call c inner > end e
        ${INNER}`,
      steps: `
        start => s +c si +ai
        complete ai => -ai ei .inner -c e .`,
    },
    {
      rule: 'nothing-passed',
      of: 'Camunda 7: without mappings no variable goes in and none comes out',
      process: `
        start s > call c inner > end e
        process inner { start si > user ai > xor x -[= n = null]> end ei; x -*> end seen }`,
      steps: `
        start n=1 => s +c si +ai
        complete ai m=2 => -ai x ei .inner -c e .
        vars n=1 m=none`,
    },
    {
      rule: 'all-passed',
      of: 'Camunda 7: in variables="all", out variables="all"',
      process: `
        start s > call c inner > end e
        c: <camunda:in variables="all" />
        c: <camunda:out variables="all" />
        process inner { start si > compute k [n + 1 -> m] > end ei }`,
      steps: `
        start n=1 => s +c si k ei .inner -c e .
        vars n=1 m=2`,
    },
    {
      rule: 'one-by-one',
      of: 'Camunda 7: source and target name what goes in and out',
      process: `
        start s > call c inner > end e
        c: <camunda:in source="n" target="amount" />
        c: <camunda:in sourceExpression="\${n * 10}" target="tenfold" />
        c: <camunda:out source="sum" target="result" />
        process inner { start si > compute k [amount + tenfold -> sum] > end ei }`,
      steps: `
        start n=2 => s +c si k ei .inner -c e .
        vars n=2 result=22 sum=none amount=none`,
    },
    {
      rule: 'handed-out-by-an-error',
      of: 'Camunda 7: what leaves the called process by an error hands out its variables first',
      process: `
        start s > call c inner > end e
        boundary failed on c error E > end f
        c: <camunda:out source="reason" target="why" />
        c: <camunda:out source="absent" target="kept" />
        process inner { start si > user a > end ei error E }`,
      steps: `
        start kept=1 => s +c si +a
        complete a reason="late" => -a ei !inner ~c failed f .
        vars why="late" kept=null`,
    },
    {
      rule: 'handed-out-by-an-escalation',
      of: 'Camunda 7: so does one that leaves it by an escalation and goes on',
      process: `
        start s > call c inner > end e
        boundary- told on c escalation N > user b > end f
        c: <camunda:out source="amount" target="sum" />
        process inner { start si > user a > throw t escalation N > user w > end ei }`,
      steps: `
        start => s +c si +a
        complete a amount=3 => -a { t +w | told +b }
        vars sum=3`,
    },
    {
      rule: 'nobody-hears-the-error',
      of: 'ours: an error that nobody catches leaves nowhere, the caller keeps what it has',
      process: `
        start s > call c inner > end e
        c: <camunda:out source="reason" target="why" />
        process inner { start si > and f > user a > end ei error E; f > user b > end eb }`,
      steps: `
        start why="early" => s +c si f +a +b
        complete a reason="late" => -a ei
        vars why="early"
        complete b => -b eb .inner -c e .
        vars why="late"`,
    },
    {
      rule: 'local-ones-alone',
      of: 'Camunda 7: in local="true" reads what the activity has itself, null where it has not',
      process: `
        start s > call c inner > end e
        c: <camunda:inputOutput><camunda:inputParameter name="own">1</camunda:inputParameter>\
          </camunda:inputOutput>
        c: <camunda:in source="own" target="one" local="true" />
        c: <camunda:in source="n" target="two" local="true" />
        c: <camunda:out variables="all" />
        process inner { start si > end ei }`,
      steps: `
        start n=5 => s +c si ei .inner -c e .
        vars one="1" two=null n=5`,
    },
    {
      rule: 'handed-out-to-the-call-alone',
      of: 'Camunda 7: out variables="all" local="true" stays within the calling activity',
      process: `
        start s > call c inner > end e
        c: <camunda:out variables="all" local="true" />
        c: <camunda:inputOutput><camunda:outputParameter name="sum">\${m + 1}\
          </camunda:outputParameter></camunda:inputOutput>
        process inner { start si > compute k [1 -> m] > end ei }`,
      steps: `
        start => s +c si k ei .inner -c e .
        vars sum=2 m=none`,
    },
    {
      rule: 'called-by-expression',
      of: 'Camunda 7: which process is called may be known on the way only',
      process: `
        start s > call c \${which} > end e
        process one { start s1 > end e1 }
        process two { start s2 > end e2 }`,
      steps: `
        start which="two" => s +c s2 e2 .two -c e .
        start which="one" => s +c s1 e1 .one -c e .`,
    },
    {
      rule: 'called-is-missing',
      of: 'architecture 2: calling what there is not rejects the step, nothing has changed',
      process: 'start s > user a > call c ${which} > end e',
      steps: `
        start => s +a
        complete a which="nowhere" => refused DEFINITION_NOT_FOUND c
        at a`,
    },
    {
      rule: 'error-reaches-caller',
      of: 'rule 4: an error end event of the called process is caught on the call activity',
      process: `
        start s > call c inner > end e
        boundary b on c error E > end failed
        process inner { start si > end ei error E }`,
      steps: 'start => s +c si { ei | !inner ~c } b failed .',
    },
    {
      rule: 'error-over-two-calls',
      of: 'rule 4: an error passes every call on its way to the one that catches it',
      process: `
        start s > call c middle > end e
        boundary b on c error E > end failed
        process middle { start sm > call cm inner > end em }
        process inner { start si > user ai > end ei error E }`,
      steps: `
        start => s +c sm +cm si +ai
        complete ai => -ai { ei | !inner ~cm !middle ~c } b failed .`,
    },
    {
      rule: 'escalation-reaches-caller',
      of: 'rule 4: an escalation of the called process is caught on the call activity',
      process: `
        start s > call c inner > end e
        boundary- b on c escalation L > end told
        process inner { start si > throw t escalation L > user ai > end ei }`,
      steps: `
        start => s +c si { t +ai | b told }
        complete ai => -ai ei .inner -c e .`,
    },
    {
      rule: 'interrupting-escalation-over-call',
      of: 'rule 4: an interrupting catch cancels the thrower before its next node runs',
      process: `
        start s > call c inner > end e
        boundary b on c escalation L > end told
        process inner { start si > throw t escalation L > task ai > end ei }`,
      steps: 'start => s +c si { t | !inner ~c } b told .',
    },
    {
      rule: 'terminate-inside-call',
      of: 'rule 4: terminate ends the called process only, the caller goes on',
      process: `
        start s > call c inner > end e
        process inner { start si > and f > user ai > end ei; f > user bi > end ti terminate }`,
      steps: `
        start => s +c si f { +ai | +bi }
        complete bi => -bi { ti | ~ai } .inner -c e .`,
    },
    {
      rule: 'deleted-from-above',
      of: 'rule 4: deleting the caller deletes what it called',
      process: `
        start s > call c inner > end e
        ${INNER}`,
      steps: `
        start => s +c si +ai
        cancel => ~ai !inner ~c !`,
    },
    {
      rule: 'deleted-from-below',
      of: 'rule 4: deleting the called process deletes the caller that waits for it alone',
      process: `
        start s > call c inner > end e
        ${INNER}`,
      steps: `
        start => s +c si +ai
        cancel inner => ~ai !inner ~c !`,
    },
    {
      rule: 'deleted-from-below-beside',
      of: 'rule 4: where something else runs in the caller, that stays',
      process: `
        start s > call c inner > end e
        s > user z > end e2
        ${INNER}`,
      steps: `
        start => s { +c si +ai | +z }
        cancel inner => ~ai !inner ~c
        complete z => -z e2 .`,
    },
    {
      rule: 'call-timed-out',
      of: '13.5.3: interrupting the call activity ends the called process',
      process: `
        start s > call c inner > end e
        boundary late on c timer PT1H > end too-late
        ${INNER}`,
      steps: `
        start => s +c si +ai
        wait PT1H => ~ai !inner ~c late too-late .`,
    },
    {
      rule: 'call-per-item',
      of: '13.3.7: a call activity may be a multi-instance one',
      process: `
        start s > call c inner [items as item] > end e
        c: <camunda:in source="item" target="item" />
        process inner { start si > user ai > end ei }`,
      steps: `
        start items=["x","y"] => s +c* { +c si +ai | +c si +ai }
        complete ai => -ai ei .inner -c
        complete ai => -ai ei .inner -c -c* e .`,
    },
    {
      rule: 'endless-calls',
      of: 'issue "bad input": a process that calls itself without waiting is refused',
      process: `
        start s > user a > call c round > end e
        process round { start sr > call cr round > end er }`,
      steps: `
        start => s +a
        complete a => refused
        at a`,
    },
    {
      rule: 'several-ends-called',
      of: '13.2: the called process completes with its last token',
      process: `
        start s > call c inner > end e
        process inner { start si > user ai > end ei; si > user bi > end fi }`,
      steps: `
        start => s +c si { +ai | +bi }
        complete ai => -ai ei
        complete bi => -bi fi .inner -c e .`,
    },
    {
      rule: 'message-into-called',
      of: 'Camunda 7: a called process is an instance of its own, messages find it',
      process: `
        start s > call c inner > end e
        process inner { start si > receive ri M > end ei }`,
      steps: `
        start => s +c si +ri
        message M => -ri ei .inner -c e .`,
    },
  ],
};
