import { expression, message, type ProcessBuilder } from '../support/model.js';

type Piece = (builder: ProcessBuilder, id: string) => void;

const throwsCompensation = { events: [{ kind: 'compensation' }] } as const;

/** Pieces of one way in and one way out, around elements that undo, cancel or take over. */
export const PIECES: Readonly<Record<'undone' | 'transaction' | 'adHoc' | 'handled', Piece>> = {
  /** What a task has done is undone right behind it. */
  undone(builder, id) {
    builder.subProcess(id, (inside) => {
      inside.start(`${id}-start`);
      inside.userTask(`${id}-do`).handler(`${id}-do`, `${id}-undo`);
      inside.node('intermediateThrowEvent', { id: `${id}-throw`, ...throwsCompensation });
      inside.end(`${id}-end`);
    });
  },

  /** Cancelled if `choice` says so; both ways come together behind it. */
  transaction(builder, id) {
    const merge = `${id}-merge`;
    builder.scope('transaction', id, (inside) => {
      inside.start(`${id}-start`);
      inside.userTask(`${id}-do`).handler(`${id}-do`, `${id}-undo`);
      inside.exclusive(`${id}-how`).when('${choice == 1}');
      inside.end(`${id}-cancel`, { kind: 'cancel' });
      inside.from(`${id}-how`).otherwise().end(`${id}-end`);
    });
    builder.exclusive(merge);
    builder.boundary(id, `${id}-canceled`, { kind: 'cancel' }).to(merge).from(merge);
  },

  /** Two tasks, of which one may be enough. */
  adHoc(builder, id) {
    const completionCondition = expression('${choice == 2}');
    builder.scope(
      'adHocSubProcess',
      id,
      (inside) => {
        inside.apart('userTask', { id: `${id}-one`, inAdHoc: true });
        inside.apart('userTask', { id: `${id}-other`, inAdHoc: true });
      },
      {
        adHoc: { ordering: 'parallel', cancelRemaining: true, completionCondition },
      },
    );
  },

  /** A message takes the scope over. */
  handled(builder, id) {
    builder.subProcess(id, (inside) => {
      inside.start(`${id}-start`).userTask(`${id}-do`).end(`${id}-end`);
      inside.scope('eventSubProcess', `${id}-handler`, (it) => {
        it.start(`${id}-begin`, message(`stop-${id}`))
          .userTask(`${id}-handle`)
          .end(`${id}-done`);
      });
    });
  },
};
