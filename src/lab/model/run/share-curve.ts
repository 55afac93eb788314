/** Points of a curve that is told step by step. */
export interface Curve {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** Adds the places of some values from one place up to another that are to stay: first, least, greatest and last; each once. */
const addStaying = (places: number[], values: readonly number[], from: number, to: number): void => {
  let [least, greatest] = [from, from];
  for (let at = from + 1; at < to; at++) {
    if (values[at]! < values[least]!) least = at;
    if (values[at]! > values[greatest]!) greatest = at;
  }
  for (const place of [from, Math.min(least, greatest), Math.max(least, greatest), to - 1])
    if (place !== places.at(-1)) places.push(place);
};

const inBuckets = ({ times, values }: Curve, buckets: number): number[] => {
  const [begin, end] = [times[0]!, times.at(-1)!];
  const bucketOf = (at: number): number => Math.floor(((times[at]! - begin) / (end - begin)) * buckets);
  const places: number[] = [];
  for (let from = 0, to = 0; from < times.length; from = to) {
    const bucket = bucketOf(from);
    while (to < times.length && bucketOf(to) === bucket) to++;
    addStaying(places, values, from, to);
  }
  return places;
};

/**
 * A curve with so many points at most, at least four: of each of many stretches of equal length its first, least, greatest and
 * last, so that it looks the same where it is drawn (Jugel et al., "M4: a visualization-oriented time series data aggregation",
 * 2014). Where little happens, stretches are short.
 */
export const fewer = (curve: Curve, most: number): Curve => {
  const { times, values } = curve;
  if (times.length <= most) return curve;
  let buckets = 2 * most;
  let places = inBuckets(curve, buckets);
  while (places.length > most && buckets > 1) {
    buckets = Math.max(1, Math.floor(buckets / 1.4));
    places = inBuckets(curve, buckets);
  }
  return { times: places.map((place) => times[place]!), values: places.map((place) => values[place]!) };
};

/** So many points are kept at most. */
const KEPT = 6000;

/** The served share over time, from what is stated of it; jumps stand upright. It needs no more room the longer a run is. */
export class ShareCurve {
  #times: number[] = [];
  #values: number[] = [];

  /** From a time on, in seconds, so much is served; `ramped` 1: it moved there in a straight line since it was stated last. */
  hear(time: number, share: number, ramped: number): void {
    const last = this.#times.length - 1;
    const before = this.#values[last];
    const isSecond = last > 0 && this.#times[last] === time && this.#times[last - 1] === time;
    const isLevel = before === share && this.#values[last - 1] === share;
    if (isSecond) this.#values[last] = share;
    else if (isLevel) this.#times[last] = time;
    else {
      const jumps = ramped === 0 && before !== undefined && before !== share;
      if (jumps && this.#times[last]! < time) this.#add(time, before);
      this.#add(time, share);
    }
    if (this.#times.length > KEPT) this.#thin();
  }

  /** The curve up to a time that is not before the last one heard, with so many points at most. */
  curve(end: number, most: number): Curve {
    const last = this.#times.length - 1;
    const isEnded = last < 0 || this.#times[last]! >= end;
    const whole = isEnded
      ? { times: this.#times, values: this.#values }
      : { times: [...this.#times, end], values: [...this.#values, this.#values[last]!] };
    const { times, values } = fewer(whole, most);
    return { times: [...times], values: [...values] };
  }

  #add(time: number, share: number): void {
    this.#times.push(time);
    this.#values.push(share);
  }

  #thin(): void {
    const { times, values } = fewer({ times: this.#times, values: this.#values }, KEPT / 2);
    [this.#times, this.#values] = [[...times], [...values]];
  }
}
