/** The oracle of the event set: a list of pending timers, searched from end to end. */
export class PlainCalendar {
  readonly #due: number[];

  constructor(timers: number) {
    this.#due = new Array<number>(timers).fill(Number.POSITIVE_INFINITY);
  }

  /** The timer that is due first, the lowest at equal times; timer 0 when none is pending. */
  first(): number {
    return this.#due.indexOf(Math.min(...this.#due));
  }

  firstDue(): number {
    return Math.min(...this.#due);
  }

  dueAt(timer: number): number {
    return this.#due[timer];
  }

  set(timer: number, at: number): void {
    this.#due[timer] = at;
  }

  cancel(timer: number): void {
    this.#due[timer] = Number.POSITIVE_INFINITY;
  }

  takeFirst(): number {
    const timer = this.first();
    this.cancel(timer);
    return timer;
  }

  /** Nothing is ever left unsettled here. */
  settle(): void {}
}
