/** The outages of a run, by column; only the first `count` numbers of each column are theirs. See `outage-log.ts`. */
export interface Outages {
  readonly count: number;
  /** From when on the run counts, in seconds. */
  readonly from: number;
  readonly began: Float64Array;
  readonly length: Float64Array;
  readonly cut: Float64Array;
  readonly detected: Float64Array;
  readonly recovered: Float64Array;
  readonly lowest: Float64Array;
  readonly userHours: Float64Array;
  /** The integral over the run of (1 − served share) × online users, whatever the threshold; user-hours. */
  readonly userHoursLost: number;
  /** The integral over the run of the users who would have been online without any outage; user-hours. */
  readonly userHoursDemanded: number;
  /** How many there were under the degraded threshold, and how long they were in all and at most, in seconds. */
  readonly degraded: { readonly count: number; readonly downtime: number; readonly longest: number };
}

/** What is known of an outage when it is over. */
export type OutageRow = Omit<
  { -readonly [Name in keyof Outages]: number },
  "count" | "from" | "userHoursLost" | "userHoursDemanded" | "degraded"
>;

const names = ["began", "length", "cut", "detected", "recovered", "lowest", "userHours"] as const;

/** A list of outages that grows. How many of its rows are a run's, the run knows. */
export class OutageList implements Outages {
  count = 0;
  from = 0;
  began = new Float64Array(16);
  length = new Float64Array(16);
  cut = new Float64Array(16);
  detected = new Float64Array(16);
  recovered = new Float64Array(16);
  lowest = new Float64Array(16);
  userHours = new Float64Array(16);
  userHoursLost = 0;
  userHoursDemanded = 0;
  degraded = { count: 0, downtime: 0, longest: 0 };

  /** Writes the row of a number, which is at most one above the last one. */
  put(index: number, row: OutageRow): void {
    if (index === this.began.length) this.#grow();
    for (const name of names) this[name][index] = row[name];
  }

  #grow(): void {
    for (const name of names) {
      const longer = new Float64Array(2 * this[name].length);
      longer.set(this[name]);
      this[name] = longer;
    }
  }
}
