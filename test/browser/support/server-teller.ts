import type { CaseCommand } from '../../../engine/core/case/command.js';
import { actOnCase } from '../../../engine/service/cases/act-on-case.js';
import { receiveCase } from '../../../engine/service/cases/receive.js';
import type { Staff } from '../../../engine/service/access/principal.js';
import { staffOf } from '../../../engine/service/access/sign-in.js';
import { claimTask } from '../../../engine/service/tasks/assign-task.js';
import { completeTask } from '../../../engine/service/tasks/complete-task.js';
import { queue } from '../../../engine/service/tasks/queues.js';
import { showTask } from '../../../engine/service/tasks/show-task.js';
import type { Teller } from '../../support/applications.js';
import { ok } from '../../support/county.js';
import { TENANT, type TestServer } from '../../support/server.js';

/** What happened before a journey begins, told to the server's own services. */
export class ServerTeller implements Teller {
  readonly #server: TestServer;

  constructor(server: TestServer) {
    this.#server = server;
  }

  receive: Teller['receive'] = async (user, request) =>
    ok(await receiveCase(this.#server.context, request, await this.#as(user))).number;

  done: Teller['done'] = async (...[user, number, station, outcome, more]) => {
    const task = await this.taskOf(user, number, station);
    const request = { outcome, ...more };
    ok(await completeTask(this.#server.context, task, request, await this.#as(user)));
  };

  async claim(user: string, number: string, station: string): Promise<string> {
    const task = await this.taskOf(user, number, station);
    ok(await claimTask(this.#server.context, task, await this.#as(user)));
    return task;
  }

  async fact(user: string, number: string, fact: CaseCommand): Promise<void> {
    ok(await actOnCase(this.#server.context, number, { fact }, await this.#as(user)));
  }

  /** Id of the open task of that station in one of the person's queues. */
  async taskOf(user: string, number: string, station: string): Promise<string> {
    const { context } = this.#server;
    const who = await this.#as(user);
    for (const name of ['group', 'correction', 'mine'] as const) {
      const { items } = ok(await queue(context, { queue: name, caseNumber: number }, who));
      for (const { id } of items) {
        if (ok(await showTask(context, id, who)).station?.key === station) return id;
      }
    }
    throw new Error(`${user} has no ${station} of ${number} in a queue`);
  }

  async #as(user: string): Promise<Staff> {
    const { context } = this.#server;
    const person = await context.directory.person(TENANT, user);
    const staff = person && (await staffOf(context, person));
    if (!staff) throw new Error(`there is no ${user}`);
    return staff;
  }
}
