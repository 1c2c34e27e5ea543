import type { Column, DecisionTable, Rule } from './table.js';

/** Ids of what is written for a table, so that what the server says of one finds its cell again. */
export function cellId(rule: string, column: string): string {
  return `${rule}_${column}`;
}

export function expressionId(input: string): string {
  return `${input}_expression`;
}

/** Where in a table; neither row nor column: the table as a whole. */
export interface Place {
  /** From 0. */
  readonly row?: number;
  readonly column?: Column;
}

/** All ids that `writeTable` gives, by what bears them. */
export function placesOf({ columns, rules }: DecisionTable): ReadonlyMap<string, Place> {
  const ofColumn = columns.flatMap((column): [string, Place][] => [
    [column.id, { column }],
    [expressionId(column.id), { column }],
  ]);
  const ofRule = rules.flatMap(({ id }: Rule, row): [string, Place][] => [
    [id, { row }],
    ...columns.map((column): [string, Place] => [cellId(id, column.id), { row, column }]),
  ]);
  return new Map([...ofColumn, ...ofRule]);
}
