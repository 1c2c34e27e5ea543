import { expect } from 'chai';
import { process } from '../../../support/model.js';
import { typed, World } from '../../../support/step.js';

describe('external task commands', () => {
  const model = process().start().external('check').userTask('after').build();
  let world: World;
  let externalTask: number;
  const incidents = () => world.parts('incident');

  beforeEach(() => {
    world = new World(model).start();
    externalTask = world.parts('externalTask')[0]!.seq;
  });

  it('complete: variables go where they are or to the process', () => {
    world.do({ type: 'completeExternalTask', externalTask, ...typed({ x: 1 }) });
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('x')).to.equal(1);
    expect(world.refused({ type: 'completeExternalTask', externalTask }).code).to.equal(
      'NOT_FOUND',
    );
  });

  it('fail: an incident stands exactly when retries come to zero, and only once', () => {
    world.do({ type: 'failExternalTask', externalTask, retries: 2, message: '接口超时' });
    expect(world.parts('externalTask')[0]).to.include({ retries: 2, errorMessage: '接口超时' });
    expect(incidents()).to.deep.equal([]);
    world.do({ type: 'failExternalTask', externalTask, retries: 0, message: '接口超时' });
    world.do({ type: 'failExternalTask', externalTask, retries: 0, message: '又超时' });
    expect(incidents()).to.have.length(1);
    expect(incidents()[0]).to.include({ incident: 'failedExternalTask', on: externalTask });
  });

  it('new retries resolve the incident', () => {
    world.do({ type: 'failExternalTask', externalTask, retries: 0 });
    world.do({ type: 'setExternalTask', externalTask, retries: 3 });
    expect(incidents()).to.deep.equal([]);
    expect(world.last.map(({ type }) => type)).to.deep.equal(['incidentResolved']);
    world.do({ type: 'setExternalTask', externalTask, retries: 0, priority: 9 });
    expect(incidents()).to.have.length(1);
    expect(world.parts('externalTask')[0]).to.include({ priority: 9, retries: 0 });
  });

  it('complete: takes the incident with it', () => {
    world.do({ type: 'failExternalTask', externalTask, retries: 0 });
    world.do({ type: 'completeExternalTask', externalTask });
    expect(incidents()).to.deep.equal([]);
    expect(world.at).to.deep.equal(['after']);
  });

  it('are refused while suspended, but for retries and priority', () => {
    world.do({ type: 'suspend', process: 1 });
    expect(world.refused({ type: 'completeExternalTask', externalTask }).code).to.equal(
      'SUSPENDED',
    );
    world.do({ type: 'setExternalTask', externalTask, retries: 3 });
  });

  it('negative retries do not exist', () => {
    expect(world.refused({ type: 'setExternalTask', externalTask, retries: -1 }).code).to.equal(
      'INVALID_COMMAND',
    );
  });
});
