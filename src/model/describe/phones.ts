import { admissionKinds } from "../../backend/admission/family.ts";
import { reconnectKinds } from "../../backend/clients/family.ts";
import { profileKinds } from "../../backend/demand/family.ts";
import { overloadKinds } from "../../backend/overload/family.ts";
import { sheddingKinds } from "../../backend/shedding/family.ts";
import { formatCount, formatDuration, formatRate, formatShare } from "../../base/units.ts";
import type { Phones } from "../phones-schema.ts";
import { type Population, populationsOf } from "../populations.ts";
import type { Model } from "../schema.ts";
import { type Description, more, moreIf, part } from "./lines.ts";
import { choiceInWords } from "./values.ts";

const whoAndWhere = ({ name, path, online, home, standby, spill }: Population): Description => {
  const who = `${formatCount(online)} ${name === "" ? "phones" : `${name} phones`}`;
  return part(
    path.join("."),
    `${who} online, served by ${home}${standby === undefined ? "" : `, or by ${standby}`}${spill === undefined ? "" : `; who is refused there tries at ${spill}`}`,
  );
};

type Behaviour = {
  readonly [Field in
    | "profile"
    | "churn"
    | "notices"
    | "reconnect"
    | "timeout"
    | "patience"
    | "budget"
    | "resume"]?: Phones[Field] | undefined;
};

/** When phones give up, what lets them try again, and what a login spares that resumes a session. */
const restraint = (at: string, given: Behaviour): Description[] => [
  ...moreIf(
    given.patience,
    `${at}.patience`,
    ({ attempts, returns: { from, to } }) =>
      `gives up after ${attempts} failures in a row; its user tries by hand ${formatDuration(from)} to ${formatDuration(to)} later`,
  ),
  ...moreIf(
    given.budget,
    `${at}.budget`,
    ({ share, rate, most }) =>
      `retries have a budget: ${formatShare(share)} of first attempts and ${formatRate(rate)} for each phone online, ${formatCount(most)} saved up at most`,
  ),
  ...moreIf(
    given.resume,
    `${at}.resume`,
    ({ within, costs }) =>
      `a session can be resumed within ${formatDuration(within)} of a cut, for ${formatShare(costs)} of a login`,
  ),
];

/** What is said of a population itself, or of all phones. */
const behaviour = (at: string, given: Behaviour): Description[] => [
  ...moreIf(
    given.profile,
    `${at}.profile`,
    (profile) => `online over the day: ${choiceInWords(profileKinds, profile)}`,
  ),
  ...moreIf(given.churn, `${at}.churn`, (churn) =>
    churn === 0
      ? "none connects anew for reasons of its own"
      : `each connects anew ${formatRate(churn)} for reasons of its own`,
  ),
  ...moreIf(
    given.notices,
    `${at}.notices`,
    ({ from, to }) =>
      `notices that its server fell silent after ${formatDuration(from)} to ${formatDuration(to)}`,
  ),
  ...moreIf(
    given.reconnect,
    `${at}.reconnect`,
    (policy) => `tries again: ${choiceInWords(reconnectKinds, policy)}`,
  ),
  ...moreIf(
    given.timeout,
    `${at}.timeout`,
    (timeout) => `gives an attempt up after ${formatDuration(timeout)}`,
  ),
  ...restraint(at, given),
];

const gateLines = ({ admission, shedding, retryAfter }: Phones): Description[] => [
  ...[admission]
    .flat()
    .map((gate) => more("phones.admission", `admission: ${choiceInWords(admissionKinds, gate)}`)),
  ...(shedding.kind === "none"
    ? []
    : [more("phones.shedding", `what is short goes to: ${choiceInWords(sheddingKinds, shedding)}`)]),
  ...moreIf(
    retryAfter,
    "phones.retryAfter",
    ({ from, to }) => `who is turned away is told to wait ${formatDuration(from)} to ${formatDuration(to)}`,
  ),
];

/** Phones and how they come back. */
export const phoneLines = ({ phones: given }: Model): Description[] => {
  if (given === undefined) return [];
  const { login, populations } = given;
  return [
    ...populationsOf(given).flatMap((population) => [
      whoAndWhere(population),
      ...behaviour(population.path.join("."), populations?.[population.name] ?? {}),
    ]),
    ...behaviour("phones", given),
    more(
      "phones.login",
      `a server does ${formatRate(login.rate)} logins, holds ${formatCount(login.holds)} connections and a queue of ${formatCount(login.queue)}`,
    ),
    more("phones.login.overload", `under overload: ${choiceInWords(overloadKinds, login.overload)}`),
    ...gateLines(given),
  ];
};
