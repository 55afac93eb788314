import { expect, it } from "vitest";
import { checkPhones } from "../../../src/model/checks/phones.ts";
import { membership, phoneModel, saidBy } from "./complained.ts";

const { phones, failover, clusters } = phoneModel;
const { standby, ...alone } = phones;
const said = (changes: object) => saidBy(checkPhones, { ...phoneModel, ...changes });

it("phones with a home, a standby and a way to switch are fine, and so are phones with a home alone", () => {
  expect(said({})).toEqual([]);
  expect(said({ phones: alone, failover: undefined })).toEqual([]);
});

it("a standby and the way to switch to it need each other, and both need phones", () => {
  expect(said({ failover: undefined })).toEqual([
    "phones.standby: a standby needs failover: the way to switch to it",
  ]);
  expect(said({ phones: alone })).toEqual(["phones: failover needs a standby: the cluster to switch to"]);
  expect(saidBy(checkPhones, { failover })).toEqual([
    "failover: only phones are switched to another cluster, and there are none",
  ]);
});

it("home and standby are two clusters, with fronts and as many cells", () => {
  expect(said({ phones: { ...phones, standby: "main" } })).toEqual([
    "phones.standby: the standby is another cluster than the home",
  ]);
  const bare = { main: clusters.main, other: { services: ["spare"], membership } };
  expect(said({ clusters: bare })).toEqual([
    "phones.standby: there is no cluster with a front called other [main]",
  ]);
  const cells = { main: clusters.main, other: { ...clusters.other, cells: 2 } };
  expect(said({ clusters: cells })).toEqual([expect.stringContaining("as many cells as the home")]);
});

it("the served share follows from the phones", () => {
  expect(said({ up: "chat" })).toEqual(["up: with phones, the served share follows from their connections"]);
  expect(said({ share: ["chat"] })[0]).toMatch(/^share: /);
});

it("phones do not notice sooner than they begin to", () => {
  expect(said({ phones: { ...phones, notices: { from: "21 s", to: "20 s" } } })).toEqual([
    "phones.notices: from is later than to",
  ]);
});

it("nobody of a front stands by: phones connect to all of its good servers", () => {
  const services = (scheme: object) => ({
    ...phoneModel.services,
    chat: { ...phoneModel.services.chat, scheme },
  });
  expect(said({ services: services({ kind: "load-shared", needed: 2 }) })).toEqual([]);
  expect(said({ services: services({ kind: "standby", active: 2 }) })).toEqual([
    expect.stringMatching(/^services\.chat\.scheme: phones connect to every good server of a front/),
  ]);
});

it("the servers hold all phones, and can do the logins of a quiet day", () => {
  const login = (change: object, more: object = {}) =>
    said({ phones: { ...phones, ...more, login: { ...phones.login, ...change } } });
  expect(login({ holds: "249k" })).toEqual([
    "phones.login.holds: 4 servers of chat hold 996000 connections, not 1000000",
    "phones.standby: 4 servers of spare hold 996000 connections, not 1000000",
  ]);
  // A million phones that each connect anew every 1000 s make 1000 logins a second.
  expect(login({ rate: "250/s" }, { churn: "1 per 1000 s" })).toEqual([]);
  expect(login({ rate: "249/s" }, { churn: "1 per 1000 s" })).toEqual([
    expect.stringContaining(
      "phones.login.rate: the servers of chat cannot even do the logins of a quiet day",
    ),
    expect.stringContaining("phones.standby: the servers of spare cannot even"),
  ]);
});

it("who gives up does so in time, and is told apart by no more states than there is room for", () => {
  const patience = (from: string, attempts: number) => ({ attempts, returns: { from, to: "10 min" } });
  expect(said({ phones: { ...phones, patience: patience("1 min", 50) } })).toEqual([]);
  expect(said({ phones: { ...phones, patience: patience("11 min", 5) } })).toEqual([
    "phones.patience.returns: from is later than to",
  ]);
  const reconnect = { kind: "exponential", base: "1 s", cap: "2 min", jitter: "decorrelated" };
  expect(said({ phones: { ...phones, reconnect, patience: patience("1 min", 50) } })).toEqual([
    expect.stringMatching(/^phones\.patience\.attempts: .* states, and 256 are the most/),
  ]);
  expect(said({ phones: { ...phones, reconnect, patience: patience("1 min", 5) } })).toEqual([]);
});

it("who connects anew resumes a session, where there are some: a quiet day costs less", () => {
  const login = { ...phones.login, rate: "100/s" };
  const quiet = (more: object) => said({ phones: { ...phones, churn: "1 per 1000 s", login, ...more } });
  expect(quiet({})).toHaveLength(2);
  expect(quiet({ resume: { within: "1 min", costs: "40 %" } })).toEqual([]);
  expect(quiet({ resume: { within: "1 min", costs: "41 %" } })).toHaveLength(2);
});
