import { formatCount, formatDuration, formatRate } from "../../base/units.ts";
import type { Model } from "../schema.ts";
import { counted, type Description, more, part } from "./lines.ts";

/** Clusters and how their nodes find each other. */
export const clusterLines = (model: Model): Description[] =>
  Object.entries(model.clusters).flatMap(([name, { services: parts, front, network, cells, membership }]) => {
    const path = `clusters.${name}`;
    const { silence, onSilence, rejoin, messages, power, handles, nodesPerServer } = membership;
    return [
      part(
        path,
        `${name}: ${parts.join(", ")} in ${counted(cells, "cell")}; phones connect to ${front ?? "none of them"}; ` +
          `nodes see each other ${network === undefined ? "whatever happens" : `over ${network}`}`,
      ),
      onSilence === "keep"
        ? more(`${path}.membership.onSilence`, "nodes keep whom they know through any silence")
        : more(
            `${path}.membership.silence`,
            `nodes drop each other after ${formatDuration(silence)} of silence`,
          ),
      more(`${path}.membership.rejoin`, `they come back within ${formatDuration(rejoin)} once they can`),
      more(`${path}.membership`, `joining costs ${formatCount(messages)} × nodes^${power} messages in all`),
      more(`${path}.membership.handles`, `each node handles ${formatRate(handles)} of them`),
      more(`${path}.membership.nodesPerServer`, `a server has ${formatCount(nodesPerServer)} nodes`),
    ];
  });
