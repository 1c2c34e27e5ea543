/** Organisation facts that a case is decided on. */
export interface CaseEnvironment {
  /** A number of the series (`organ/kind/year`); undefined: the shell leases one and steps again. */
  number(series: string): string | undefined;
}
