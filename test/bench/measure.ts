/** One sample of a contender: seconds per event, and the share of the wall time that its processor worked. */
export interface Sample {
  readonly seconds: number;
  readonly busy: number;
}

/** Something that can be timed again and again. */
export interface Contender {
  readonly name: string;
  readonly sample: () => Sample;
}

/** A contender in this process: runs on by so many events a sample, and once before to warm up. */
export const inProcess = (name: string, events: number, run: (events: number) => void): Contender => {
  run(events);
  return {
    name,
    sample: () => {
      const cpu = process.cpuUsage();
      const began = performance.now();
      run(events);
      const wall = (performance.now() - began) / 1e3;
      const { user, system } = process.cpuUsage(cpu);
      return { seconds: wall / events, busy: (user + system) / 1e6 / wall };
    },
  };
};

const BUSY_ENOUGH = 0.85;

/** A sample that the processor worked through; after four disturbed ones the least disturbed. */
const steadySample = (contender: Contender): Sample => {
  let best = contender.sample();
  for (let i = 0; i < 3 && best.busy < BUSY_ENOUGH; i++) {
    const next = contender.sample();
    if (next.busy > best.busy) best = next;
  }
  return best;
};

/** The middle one of some numbers, the lower of two. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1];

/** What came out for a contender: median seconds per event, and the median over rounds of its ratio to the first one. */
export interface Figure {
  readonly name: string;
  readonly seconds: number;
  readonly slower: number;
}

/** Times contenders in interleaved rounds; the first one is what the others compare with. */
export const compare = (contenders: readonly Contender[], rounds: number): Figure[] => {
  const samples = Array.from({ length: rounds }, () => contenders.map((one) => steadySample(one).seconds));
  return contenders.map(({ name }, i) => ({
    name,
    seconds: median(samples.map((round) => round[i])),
    slower: median(samples.map((round) => round[i] / round[0])),
  }));
};
