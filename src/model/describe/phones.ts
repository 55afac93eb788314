import { admissionKinds } from "../../backend/admission/family.ts";
import { reconnectKinds } from "../../backend/clients/family.ts";
import { formatCount, formatDuration, formatRate } from "../../base/units.ts";
import type { Model } from "../schema.ts";
import { type Description, more, part } from "./lines.ts";
import { choiceInWords } from "./values.ts";

/** Phones and how they come back. */
export const phoneLines = ({ phones: given }: Model): Description[] => {
  if (given === undefined) return [];
  const { online, home, standby, churn, notices, reconnect, login, timeout, admission } = given;
  const [from, to] = [notices.from, notices.to].map(formatDuration);
  return [
    part(
      "phones",
      `${formatCount(online)} phones online, served by ${home}${standby === undefined ? "" : `, or by ${standby}`}`,
    ),
    more("phones.churn", `each connects anew ${formatRate(churn)} for reasons of its own`),
    more("phones.notices", `notices that its server fell silent after ${from} to ${to}`),
    more("phones.reconnect", `tries again: ${choiceInWords(reconnectKinds, reconnect)}`),
    more("phones.timeout", `gives an attempt up after ${formatDuration(timeout)}`),
    more(
      "phones.login",
      `a server does ${formatRate(login.rate)} logins, holds ${formatCount(login.holds)} connections and a queue of ${formatCount(login.queue)}`,
    ),
    more("phones.admission", `admission: ${choiceInWords(admissionKinds, admission)}`),
  ];
};
