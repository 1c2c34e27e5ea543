import { Type, type TSchema } from 'typebox';

/** A page of a list; `total` only where it was asked for. */
export function list<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), total: Type.Optional(Type.Integer()) });
}

export const Paging = {
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
