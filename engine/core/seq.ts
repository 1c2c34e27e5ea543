/** Small integer, unique in its aggregate, never reused; 1 is the root process scope. */
export type Seq = number;
