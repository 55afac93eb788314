/** How many phones (people) are in each state, one number a time of the timeline. */
export interface PhoneSeries {
  /** Connected, and known to be. */
  readonly connected: readonly number[];
  /** Their connection is dead and they do not know it yet. */
  readonly unaware: readonly number[];
  /** Waiting before they try again: in back-off, or given up for now. */
  readonly waiting: readonly number[];
  /** In an attempt to connect, until it succeeds or times out. */
  readonly trying: readonly number[];
}

/** Something that piles up, one number a time of the timeline. */
export interface QueueSeries {
  readonly name: string;
  /** What is counted, in the plural: `logins`, `messages`. */
  readonly unit: string;
  readonly values: readonly number[];
}

/** Something that lasted: what people did, a phase of an outage, a fault. Times in seconds, not before the timeline's start. */
export interface TimeSpan {
  /** Which row it belongs to: what people did, the phases of the outage, switch-overs, faults. */
  readonly lane: "people" | "phase" | "fault" | "failover";
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Messages since the start of the run, one number a time of the timeline. */
export interface MessageSeries {
  readonly sent: readonly number[];
  readonly delivered: readonly number[];
  readonly late: readonly number[];
  readonly refused: readonly number[];
  readonly lost: readonly number[];
  /** Not cumulative: what is kept, or waits for the second tick, at that time. */
  readonly waiting: readonly number[];
}

/** How long messages of a minute took to their second tick. */
export interface TickDelay {
  /** The start of the minute in which they were written, in seconds. */
  readonly sent: number;
  /** The share that took at most `delay`, in per cent. */
  readonly percent: number;
  /** Seconds. */
  readonly delay: number;
}

/** One line of the story: seconds since the start of the run, and a sentence. */
export interface ToldLine {
  readonly time: number;
  readonly text: string;
}

/** A run over time: plain data, at most 400 points a series. */
export interface Timeline {
  /** Seconds since the start of the run: the longest outage with some room around it. */
  readonly from: number;
  readonly to: number;
  /** Seconds, rising. */
  readonly times: readonly number[];
  /** The share of the online users that is served, 0 to 1. */
  readonly served: readonly number[];
  /** Null for a model without phones. */
  readonly phones: PhoneSeries | null;
  readonly queues: readonly QueueSeries[];
  readonly spans: readonly TimeSpan[];
  /** Null where the model has no messages. */
  readonly messages: MessageSeries | null;
  readonly delays: readonly TickDelay[];
  /** Empty until a report has told it. */
  readonly story: readonly ToldLine[];
}

/** One run of a study with what happened in it. */
export interface ToldRun {
  /** By its longest outage among the runs of the study's first alternative. */
  readonly which: "median" | "worst";
  readonly alternative: string;
  /** The run's number, from 0. */
  readonly replication: number;
  /** The vector of free parameters, where the study samples some. */
  readonly vector: number | null;
  /** Seconds. */
  readonly longestOutage: number;
  /** Seconds. */
  readonly downtime: number;
  readonly timeline: Timeline;
}
