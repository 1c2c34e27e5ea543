/**
 * Bounds of one step. A step that reaches one is refused as a whole: nothing has changed. They
 * keep the main thread free and an aggregate small; none is reached by a sensible process.
 */
export const LIMITS = {
  /** Activations of nodes in one step: a loop without a wait state ends here. */
  activations: 10_000,
  /** A script costs as much time as so many activations, and counts as so many. */
  activationsPerScript: 50,
  /** So many rules of decision tables cost as much time as one activation. */
  rulesPerActivation: 20,
  /** Inner instances of one multi-instance body. */
  innerInstances: 1_000,
  /** Called processes inside each other (circular calls). */
  calledDepth: 50,
  /** Instructions of one modification, facts of one command, entries of one list in a command. */
  entries: 1_000,
  /** Variables of one scope. */
  variables: 1_000,
  /** Characters of a name or an id that a caller gives. */
  name: 4_000,
  /** Leaves, members and elements of one value. */
  valueNodes: 100_000,
  valueDepth: 100,
  /** Characters of all texts in one value. */
  valueText: 4_000_000,
} as const;
