import { failoverOf } from "../../backend/failover/family.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys } from "./complaints.ts";

/** Phones have a home with a front that can hold them, and a standby if and only if there is a way to switch to it. */
export const checkPhones = (model: Model, complaints: Complaints): void => {
  const { phones, clusters } = model;
  if (phones === undefined) {
    if (model.failover !== undefined)
      complaints.say(["failover"], "only phones are switched to another cluster, and there are none");
    return;
  }
  const fronted = keys(clusters).filter((name) => clusters[name].front !== undefined);
  const isHome = complaints.refer(["phones", "home"], phones.home, fronted, "cluster with a front");
  const isStandby = complaints.refer(["phones", "standby"], phones.standby, fronted, "cluster with a front");
  if (model.up !== undefined || model.share !== undefined)
    complaints.say(
      [model.up !== undefined ? "up" : "share"],
      "with phones, the served share follows from their connections",
    );
  if (phones.notices.from > phones.notices.to) complaints.say(["phones", "notices"], "from is later than to");
  if (!isHome || !isStandby) return;
  if (phones.standby === undefined) {
    if (model.failover !== undefined)
      complaints.say(["phones"], "failover needs a standby: the cluster to switch to");
  } else {
    if (phones.standby === phones.home)
      complaints.say(["phones", "standby"], "the standby is another cluster than the home");
    if (clusters[phones.standby].cells !== clusters[phones.home].cells)
      complaints.say(
        ["phones", "standby"],
        "the standby needs as many cells as the home, so that each cell has one to switch to",
      );
    if (model.failover === undefined)
      complaints.say(["phones", "standby"], "a standby needs failover: the way to switch to it");
  }
  if (model.failover !== undefined && failoverOf(model.failover.policy).byHand && model.people === undefined)
    complaints.say(["failover", "policy"], "somebody must switch by hand, and the model has no people");
  checkLogins(model, "home", complaints);
  if (phones.standby !== undefined) checkLogins(model, "standby", complaints);
};

const checkLogins = (
  { phones, clusters, services }: Model,
  role: "home" | "standby",
  complaints: Complaints,
): void => {
  const front = clusters[phones?.[role] ?? ""]?.front;
  if (phones === undefined || front === undefined) return;
  const { servers } = services[front];
  const { holds, rate } = phones.login;
  const at = (field: string) => (role === "home" ? ["phones", "login", field] : ["phones", "standby"]);
  if (holds * servers < phones.online)
    complaints.say(
      at("holds"),
      `${servers} servers of ${front} hold ${holds * servers} connections, not ${phones.online}`,
    );
  if (rate * servers < phones.churn * phones.online)
    complaints.say(
      at("rate"),
      `the servers of ${front} cannot even do the logins of a quiet day (churn × online)`,
    );
};
