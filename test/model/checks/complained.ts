import { z } from "zod";
import { Complaints } from "../../../src/model/checks/complaints.ts";
import { type Model, modelFields } from "../../../src/model/schema.ts";

/** Something that gathers complaints, and what it has gathered: each as `path: message`, with the allowed names. */
export const gathering = (): { readonly complaints: Complaints; readonly said: string[] } => {
  const said: string[] = [];
  const addIssue = (issue: { path: string[]; message: string; params: { allowed: string[] } }): void => {
    const { allowed } = issue.params;
    const names = allowed.length === 0 ? "" : ` [${allowed.join(", ")}]`;
    said.push(`${issue.path.join(".")}: ${issue.message}${names}`);
  };
  return { complaints: new Complaints({ addIssue } as unknown as z.RefinementCtx), said };
};

/** A model whose fields are right one by one; nothing has looked at what they refer to. */
export const unchecked = (fields: object): Model =>
  z
    .strictObject(modelFields)
    .parse({ version: 1, title: "A model of a test", services: { chat: { servers: 2 } }, ...fields });

/** What a single check says of a model. */
export const saidBy = (
  checkOne: (model: Model, complaints: Complaints) => unknown,
  fields: object,
): readonly string[] => {
  const { complaints, said } = gathering();
  checkOne(unchecked(fields), complaints);
  return said;
};

/** How nodes keep sight of each other, where it does not matter how. */
export const membership = { silence: "60 s", rejoin: "15 s", messages: 1, power: 2, handles: "1k/s" };

/** A million phones on two clusters of four servers, the second one standing by. */
export const phoneModel = {
  services: { chat: { servers: 4 }, spare: { servers: 4 } },
  clusters: {
    main: { services: ["chat"], front: "chat", membership },
    other: { services: ["spare"], front: "spare", membership },
  },
  phones: {
    online: "1M",
    home: "main",
    standby: "other",
    notices: { from: "10 s", to: "20 s" },
    reconnect: { kind: "fixed", wait: "10 s" },
    login: { rate: "1k/s", holds: "250k", queue: "5k" },
    timeout: "30 s",
  },
  failover: { policy: { kind: "automatic", silence: "1 min" }, takes: "10 min", coverage: "80 %" },
};
