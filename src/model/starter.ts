/** The model that `init` writes: small, commented, and ready to run. */
export const starter = `# A model of a messaging service for secondtick. Change it to look like yours.
#
#   npx secondtick check --show model.yaml            what this file means, in words
#   npx secondtick run model.yaml                     how long the service is down in a year
#   npx secondtick run model.yaml --design racks      the same, for one of the designs at the end
#   npx secondtick schema > model.schema.json         for your editor: it then checks while you type
#
# Quantities have units: 45 min, 3.5 h, 200 days, 1 per 3 years, 230k/s, 98 %. Anything may carry a source, a confidence
# (read, secondary, derived, remembered or assumption) and a note: wrap a number as { value: 98 %, source: our logs }.
version: 1
title: A small chat service

domains: # places: what is in one goes down with it
  site: { kind: data-centre }
  rack:
    kind: rack
    in: site
    count: 1
    crash:
      life: { kind: exponential, mean: 4 years, confidence: assumption }
      repair: { kind: lognormal, median: 2 h, p95: 8 h, confidence: assumption }
    cost: { value: 500 USD/month, confidence: assumption }

crews: # who repairs; the same people cannot repair two things at once
  on-call:
    size: 1
    cost: { value: 9k USD/month, confidence: assumption }

networks: # servers need one of its routers
  back-end:
    needed: 1
    routers:
      router-1:
        crash:
          life: { kind: exponential, mean: 2 years, confidence: assumption }
          repair: { kind: lognormal, median: 1 h, p95: 4 h, confidence: assumption }
          crew: on-call
        cost: { value: 300 USD/month, confidence: assumption }

services:
  chat: # six servers share the load; four are enough
    servers: 6
    in: rack
    scheme: { kind: load-shared, needed: 4 }
    crash: &server
      life: { kind: exponential, mean: 200 days, confidence: assumption }
      repair: { kind: lognormal, median: 3 h, p95: 12 h, confidence: assumption }
      crew: on-call
    cost: { value: 400 USD/month, confidence: assumption }
  store: # two servers in a pair: one acts, the other takes over in a minute, if that works
    servers: 2
    in: rack
    scheme:
      kind: primary-backup
      takeover: { kind: uniform, from: 30 s, to: 90 s }
      coverage: { value: 95 %, confidence: assumption, note: take-overs fail too }
    crash: *server
    cost: { value: 600 USD/month, confidence: assumption }

up: # the service is up while all of this is there
  all: [chat, store, back-end]

designs: # variants: set changes a value, add makes a new one, remove takes one away, extends builds on others
  racks:
    title: servers spread over three racks
    set: { domains.rack.count: 3 }
  second-router:
    title: a second router
    add:
      networks.back-end.routers.router-2:
        crash:
          life: { kind: exponential, mean: 2 years, confidence: assumption }
          repair: { kind: lognormal, median: 1 h, p95: 4 h, confidence: assumption }
          crew: on-call
        cost: { value: 300 USD/month, confidence: assumption }
  both:
    title: three racks and a second router
    extends: [racks, second-router]
`;
