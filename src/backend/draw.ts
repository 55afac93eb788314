/** A law and the stream of unit exponentials that it is drawn from; both are places in the plan's lists. */
export interface Draw {
  readonly law: number;
  readonly stream: number;
}
