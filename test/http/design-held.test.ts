import { expect } from 'chai';
import type { Staff } from '../../engine/service/access/principal.js';
import { checkDraft } from '../../engine/service/design/check-draft.js';
import type { DraftShown } from '../../engine/service/design/draft.js';
import { saveDraft } from '../../engine/service/design/drafts.js';
import { listDesignItems } from '../../engine/service/design/item-list.js';
import { newDraft } from '../../engine/service/design/new-draft.js';
import { openTrial } from '../../engine/service/design/trials/open-trial.js';
import { usesIn } from '../../engine/service/design/uses.js';
import type { FormJson } from '../../forms/index.js';
import { ok, TENANT } from '../support/county.js';
import { leastHold } from '../support/held.js';
import { TestServer } from '../support/server.js';
import { withBases } from '../support/template.js';

/** The main thread is never held longer than 50 ms. */
const MOST_MS = 50;
const KEY = 'hostile';

describe('drafts made to hold the main thread', function () {
  this.timeout(240_000);
  let server: TestServer;
  let who: Staff;
  let draft: DraftShown;
  let revision = 1;
  before(async () => {
    server = await TestServer.open();
    const { context } = server;
    who = {
      kind: 'staff',
      user: 'w',
      name: '王',
      tenant: TENANT,
      roles: ['administrator'],
      posts: [],
      groups: [],
      organs: [],
    };
    const from = { kind: 'template', template: 'forward' } as const;
    draft = ok(await newDraft(context, { from, name: '大图', code: 'X-9', key: KEY }, who));
    // the first time the machine only learns what to do
    const { bpmn, forms } = draft;
    for (const deed of Object.values(deeds(bpmn, forms))) await deed();
  });
  after(() => server.close());

  const deeds = (bpmn: string, forms: DraftShown['forms']) => {
    const { context } = server;
    return {
      save: async () => {
        const changed = `${bpmn}<!--${revision}-->`;
        const saved = ok(await saveDraft(context, KEY, { revision, bpmn: changed, forms }, who));
        revision = saved.revision;
      },
      list: () => listDesignItems(context, {}, TENANT),
      check: () => checkDraft(context, KEY, {}, who),
      uses: () => usesIn(context, KEY, {}, who),
      trial: async () => {
        const opened = await openTrial(context, KEY, {}, who);
        if ('value' in opened) await context.trials.close(opened.value.id, who);
      },
    };
  };

  for (const [title, made] of Object.entries(HOSTILE())) {
    it(title, async () => {
      const { bpmn, forms } = made(draft);
      const found: Record<string, number> = {};
      for (const [name, deed] of Object.entries(deeds(bpmn, forms))) {
        found[name] = Math.round(await leastHold(deed, MOST_MS));
      }
      for (const [name, ms] of Object.entries(found)) {
        expect(ms, `${name} of ${JSON.stringify(found)}`).to.be.below(MOST_MS);
      }
    });
  }
});

type Made = (draft: DraftShown) => Pick<DraftShown, 'bpmn' | 'forms'>;

function HOSTILE(): Readonly<Record<string, Made>> {
  const MOST = 2 * 1024 * 1024 - 100;
  const filled =
    (before: string, part: (n: number) => string, most = 1_000_000): Made =>
    ({ bpmn: template, forms }) => {
      const bpmn = withBases(template);
      const at = bpmn.indexOf(before);
      const parts: string[] = [];
      for (let n = 0, length = bpmn.length; n < most; n++) {
        const next = part(n);
        length += next.length;
        if (length > MOST) break;
        parts.push(next);
      }
      return { bpmn: bpmn.slice(0, at) + parts.join('') + bpmn.slice(at), forms };
    };
  const process = '</bpmn:process>';
  const item = '</yc:item>';
  return {
    'by comments': filled(process, () => '<!-->'),
    'by steps': filled(
      process,
      (n) =>
        `<bpmn:task id="t${n}" name="步骤${n}"/><bpmn:sequenceFlow id="f${n}" sourceRef="t${n}" targetRef="t${Math.max(0, n - 1)}"/>`,
      4_900,
    ),
    'by materials': filled(
      item,
      (n) =>
        `<yc:material code="m${n}" name="材料${n}" required="always" originals="1" copies="0" source="s"/>`,
    ),
    'by placeholders': filled(item, (n) => `<yc:legalBasis>【待填】${n}</yc:legalBasis>`, 1_900),
    'by a form of 500 fields': ({ bpmn, forms }) => {
      return { bpmn: withBases(bpmn), forms: { ...forms, application: formOf(500) } };
    },
    'by sixty forms of 1 MB together': ({ bpmn }) => {
      const forms = Array.from({ length: 60 }, (_, n) => [`form${n}`, formOf(200)]);
      return { bpmn: withBases(bpmn), forms: Object.fromEntries(forms) as DraftShown['forms'] };
    },
  };
}

function formOf(fields: number): FormJson {
  const field = (n: number) => ({
    type: 'textfield',
    key: `f${n}`,
    label: `字段${n}`,
    input: true,
  });
  return { components: Array.from({ length: fields }, (_, n) => field(n)) };
}
