import { FormStore } from '../../../../engine/service/forms/form-store.js';
import { VirtualClock } from '../../../../engine/runtime/clock.js';
import { Runtime } from '../../../../engine/runtime/runtime.js';
import { createMemoryStore } from '../../../../engine/store/memory/store.js';

/** 2025-06-30 09:05 in Shanghai. */
export const NOW = Date.UTC(2025, 5, 30, 1, 5);
export const TENANT = 'default';

export interface World {
  readonly runtime: Runtime;
  readonly forms: FormStore;
  readonly clock: VirtualClock;
  /** Deploys resources without a diagram; the deployment's id. */
  deploy(resources: Readonly<Record<string, string>>, tenant?: string): Promise<string>;
}

/** Documents, definitions and blobs on a memory store; nothing here runs a process. */
export function world(most?: number): World {
  const clock = new VirtualClock(NOW);
  const never = (): never => {
    throw new Error('no process runs in these tests');
  };
  const runtime = new Runtime({
    store: createMemoryStore({ now: () => clock.now() }),
    step: never,
    evaluate: never,
    clock,
    calendar: never,
  });
  return {
    runtime,
    clock,
    forms: new FormStore(runtime, most),
    deploy: async (resources, tenant = TENANT) => {
      const request = { tenant, at: NOW, resources, models: [] };
      return (await runtime.definitions.deploy(request)).id;
    },
  };
}

/** A form of one text for everybody and one that only the office fills in. */
export const APPLICATION = JSON.stringify({
  title: '申请表',
  components: [
    { type: 'textfield', key: 'shop', label: '店名', validate: { required: true } },
    { type: 'number', key: 'area', label: '面积' },
    { type: 'textfield', key: 'opinion', label: '审查意见' },
  ],
});
