/** The experiment that `init --experiment` writes beside a model that is called so: small, commented, and ready to run. */
export const experimentStarter = (
  model: string,
  file = "experiment.yaml",
): string => `# An experiment for secondtick: what is asked of a model. Change it to ask what you want to know.
#
#   npx secondtick check --show ${file}            what this file means, in words
#   npx secondtick compare ${file} --runs 64       a quick look
#   npx secondtick compare ${file}                 the answer
#   npx secondtick reference --experiment          all that can be written here
version: 1
title: Is a second router worth it
model: ${model} # by its path from this file

years: { horizon: 1 year } # random failures over a first year; or replay: { fault: … } for what one fault does

outage: # when the service counts as down
  threshold: 50 % # while less than this share is served
  settling: 1 min # an outage is over once the service stayed up for so long
  longer: [10 min, 1 h, 3 h] # how often outages last as long as that

question: # what decides: differences are told, and precision is judged, by this number
  metric: downtime
  target: mean # or { kind: quantile, p: 95 % }, { kind: at-least, value: 1 h }, { kind: tail-mean, p: 95 % }

metrics: # further ones, beside those that every study has
  - { kind: slo, window: month, objective: 99.9 % }

designs: # as the model is written, and variants that it lists; the first is what others are held against
  - as-built
  - second-router

factors: # what is varied on purpose: each design with each of these values, set after the design's own changes
  services.store.scheme.coverage: [95 %, 99 %]

# What is not known well can be sampled, to see how much of the answer it is (set before a design's changes):
# inputs:
#   vary:
#     services.chat.crash.life.mean: { logNormal: { median: 200 days, p95: 600 days } }

seed: "1" # the same seed gives the same luck
runs: 1000 # of each alternative; or go on until it is known: stop: { kind: precision, relative: 10 % }
`;
