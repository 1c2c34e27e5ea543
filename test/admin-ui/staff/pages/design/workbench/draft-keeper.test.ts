import { expect } from 'chai';
import { ApiProblem } from '../../../../../../admin-ui/api/problem.js';
import {
  DraftKeeper,
  type KeeperPorts,
} from '../../../../../../admin-ui/staff/pages/design/workbench/draft-keeper.js';
import type { Draft } from '../../../../../../admin-ui/staff/pages/design/workbench/model.js';

const WANG = { user: 'wang', name: '王芳' };
const DRAFT: Draft = {
  key: 'felling',
  name: '采伐',
  code: 'A-1',
  revision: 3,
  createdAt: '2026-03-02T09:00:00+08:00',
  createdBy: WANG,
  savedAt: '2026-03-02T09:00:00+08:00',
  savedBy: WANG,
  bpmn: '<a/>',
  forms: {},
};

/** A server that keeps one draft, and a clock that stands still until it is moved. */
class World {
  readonly saved: { bpmn: string; revision: number }[] = [];
  server: Draft = DRAFT;
  fails: Error | undefined;
  kept: unknown;
  at = 0;
  #later: { act: () => void; at: number }[] = [];

  readonly ports: KeeperPorts = {
    save: async (body) => {
      if (this.fails !== undefined) throw this.fails;
      if (body.revision !== this.server.revision) throw stale();
      this.saved.push({ bpmn: body.bpmn, revision: body.revision });
      this.server = { ...this.server, ...body, revision: body.revision + 1 };
      return { revision: this.server.revision, savedAt: '2026-03-02T10:00:00+08:00' };
    },
    load: async () => this.server,
    remember: (contents) => {
      this.kept = contents;
    },
    later: (act, ms) => {
      const entry = { act, at: this.at + ms };
      this.#later.push(entry);
      return () => {
        this.#later = this.#later.filter((other) => other !== entry);
      };
    },
    now: () => this.at,
  };

  async pass(ms: number): Promise<void> {
    this.at += ms;
    const due = this.#later.filter(({ at }) => at <= this.at);
    this.#later = this.#later.filter(({ at }) => at > this.at);
    for (const { act } of due) act();
    await settled();
  }

  savedByLi(bpmn: string): void {
    const savedBy = { user: 'li', name: '李强' };
    this.server = { ...this.server, bpmn, savedBy, revision: this.server.revision + 1 };
  }
}

describe('the keeper of a draft', () => {
  let world: World;
  let keeper: DraftKeeper;
  const state = (): string => keeper.now().state.kind;
  beforeEach(() => {
    world = new World();
    keeper = new DraftKeeper(DRAFT, world.ports);
  });

  it('saves by itself a moment after the last change, once for many', async () => {
    keeper.change({ bpmn: '<b/>' });
    expect(state()).to.equal('unsaved');
    expect(world.kept).to.deep.equal({ bpmn: '<b/>', forms: {}, revision: 3 });
    await world.pass(800);
    keeper.change({ bpmn: '<c/>' });
    await world.pass(800);
    expect(world.saved).to.deep.equal([]);
    await world.pass(400);
    expect(world.saved).to.deep.equal([{ bpmn: '<c/>', revision: 3 }]);
    expect(state()).to.equal('saved');
    expect(keeper.now().draft).to.include({ bpmn: '<c/>', revision: 4 });
    expect(world.kept).to.equal(undefined);
  });

  it('does not wait for ever while somebody goes on and on', async () => {
    for (let n = 0; n < 12; n++) {
      keeper.change({ bpmn: `<n${n}/>` });
      await world.pass(1_000);
    }
    expect(world.saved.length).to.be.at.least(1);
  });

  it('saves next what was changed while an answer was on its way', async () => {
    keeper.change({ bpmn: '<b/>' });
    const first = keeper.flush();
    keeper.change({ bpmn: '<c/>' });
    await Promise.all([first, keeper.flush(), keeper.flush()]);
    expect(world.saved).to.deep.equal([
      { bpmn: '<b/>', revision: 3 },
      { bpmn: '<c/>', revision: 4 },
    ]);
    expect(state()).to.equal('saved');
  });

  it('tries again by itself when the server is away, and keeps the copy meanwhile', async () => {
    world.fails = new ApiProblem({ status: 0, code: 'UNREACHABLE', message: '', messageEn: '' });
    keeper.change({ bpmn: '<b/>' });
    expect(await keeper.flush()).to.equal(false);
    expect(state()).to.equal('failed');
    expect(world.kept).to.not.equal(undefined);
    world.fails = undefined;
    await world.pass(5_000);
    expect(state()).to.equal('saved');
  });

  it('stops at somebody else’s save and lets the person choose: mine', async () => {
    world.savedByLi('<theirs/>');
    keeper.change({ bpmn: '<mine/>' });
    await world.pass(1_200);
    const { state: conflict } = keeper.now();
    expect(conflict.kind === 'conflict' && conflict.theirs.savedBy.name).to.equal('李强');
    keeper.change({ bpmn: '<mine2/>' });
    await world.pass(60_000);
    expect(world.saved).to.deep.equal([]);
    expect(await keeper.keepMine()).to.equal(true);
    expect(world.server).to.include({ bpmn: '<mine2/>', revision: 5 });
  });

  it('… or theirs, and mine can be had back', async () => {
    world.savedByLi('<theirs/>');
    keeper.change({ bpmn: '<mine/>' });
    await world.pass(1_200);
    keeper.takeTheirs();
    expect(keeper.now().draft).to.include({ bpmn: '<theirs/>', revision: 4 });
    expect(keeper.now()).to.deep.include({ epoch: 1, canUndo: true, state: { kind: 'saved' } });
    keeper.undo();
    await world.pass(1_200);
    expect(world.server).to.include({ bpmn: '<mine/>', revision: 5 });
  });

  it('takes an answer that got lost for what it is', async () => {
    // the server saved, but nobody heard
    world.server = { ...DRAFT, bpmn: '<b/>', revision: 4 };
    keeper.change({ bpmn: '<b/>' });
    await world.pass(1_200);
    expect(state()).to.equal('saved');
    expect(keeper.now().draft.revision).to.equal(4);
  });

  it('follows somebody else’s save when nothing of ours is at stake', async () => {
    world.savedByLi('<theirs/>');
    await keeper.refresh();
    expect(keeper.now().draft.bpmn).to.equal('<theirs/>');
    expect(keeper.now()).to.deep.include({ epoch: 1, state: { kind: 'saved' } });
  });

  it('goes back and forth in steps, changes close together being one', () => {
    keeper.change({ bpmn: '<b1/>' });
    world.at += 500;
    keeper.change({ bpmn: '<b2/>' });
    world.at += 2_000;
    keeper.change({ bpmn: '<c/>' });
    keeper.undo();
    expect(keeper.now().draft.bpmn).to.equal('<b2/>');
    keeper.undo();
    expect(keeper.now().draft.bpmn).to.equal('<a/>');
    expect(keeper.now().canUndo).to.equal(false);
    keeper.redo();
    keeper.redo();
    expect(keeper.now().draft.bpmn).to.equal('<c/>');
    expect(keeper.now().epoch).to.equal(4);
    keeper.replace({ bpmn: '<file/>', forms: {} });
    keeper.undo();
    expect(keeper.now().draft.bpmn).to.equal('<c/>');
  });
});

function stale(): ApiProblem {
  return new ApiProblem({ status: 409, code: 'DRAFT_STALE', message: '', messageEn: '' });
}

async function settled(): Promise<void> {
  for (let n = 0; n < 20; n++) await Promise.resolve();
}
