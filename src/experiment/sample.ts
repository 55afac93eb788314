import type { Clusters } from "../stats/clustered.ts";
import type { Numbers } from "../stats/numbers.ts";

/** The values of a column, in the order of the replications. */
export interface Sample {
  readonly values: Numbers;
  /** The same by vector of inputs; null where each replication stands for itself. */
  readonly clusters: Clusters | null;
  /** The greatest that a value can be; Infinity where nobody knows. The least is 0 then. */
  readonly most: number;
}

/** How many replications share what, by number: `of(r)` is the cluster of replication r. */
export interface Clustering {
  readonly of: (replication: number) => number;
}

/** Values in the order of the replications, put together by what they share. */
export const sampleOf = (values: Numbers, clustering: Clustering | null, most = Infinity): Sample => {
  if (clustering === null) return { values, clusters: null, most };
  const clusters: number[][] = [];
  for (let replication = 0; replication < values.length; replication++) {
    const cluster = clustering.of(replication);
    clusters[cluster] ??= [];
    clusters[cluster].push(values[replication]!);
  }
  return { values, clusters: clusters.filter((one) => one !== undefined), most };
};
