import type { SaidSemantic } from "../../model/reference/semantic.ts";

const test = (file: string, name: string) => ({ file: `test/${file}.test.ts`, name });

/** What a study does where one could expect something else; the questions by the heading under which they are told. */
export const experimentSemantics: Readonly<Record<string, readonly SaidSemantic[]>> = {
  "What is compared": [
    {
      question: "Which of the alternatives is the baseline?",
      default:
        "the first: the first design, with the first value of each factor (the first point of a hypercube). All others are held against it, replication by replication",
      parameter: "the order of `designs`, and of the values",
      test: test(
        "experiment/alternatives",
        "with factors each design is compared at each point, designs outermost",
      ),
    },
    {
      question: "What is set first: inputs, a design's changes, or factors?",
      default:
        "sampled inputs and calibrated values are set in the model as built; then the design changes it, and may set the same place to a value of its own; then the factors are set, whatever the design says. A factor's path must exist in every design",
      parameter: null,
      test: test(
        "experiment/alternatives",
        "a vector is set before a design changes the model, and a factor after it",
      ),
    },
    {
      question: "Do alternatives share their luck?",
      default:
        "yes: replication 7 has the same luck in each of them, and a thing that is in both draws the same numbers, so that differences are known better than what they are differences of",
      parameter: null,
      test: test("experiment/replicate", "all designs get the same key for the same replication"),
    },
    {
      question: "Which points does a Latin hypercube try?",
      default:
        "the range of each factor is cut into as many equally likely parts as there are points, with one point in each; one more factor moves no other. Points that fall together are one",
      parameter: "`sampling`, `seed`",
      test: test("experiment/sampling/latin-hypercube", "every part of a range has one point"),
    },
  ],
  "What is measured": [
    {
      question: "Is a year the first one, or one of many?",
      default:
        "the first: all is good and new at its beginning. With a warm-up, what happens before it is over is not counted, though what is down then stays down: the long run, when it is long enough",
      parameter: "`years.warmUp`",
      test: test(
        "agreement/metrics",
        "after a warm-up outages agree with their chain, and not with those from good and new",
      ),
    },
    {
      question: "How long does a replay go on?",
      default:
        "until nothing is left of its trouble, or to the horizon; metrics count up to the horizon, all being well from the end of the trouble on",
      parameter: "`replay.horizon`",
      test: test("metrics/columns", "a run that ended early counts up to its horizon"),
    },
    {
      question: "What becomes of an outage that goes on at the end of a run?",
      default: "it counts with its length so far, and is told as cut",
      parameter: "`horizon`",
      test: test("experiment/years", "an outage is cut at the end of the year"),
    },
    {
      question: "What are the lengths in `longer` for?",
      default:
        "of each the share of runs with an outage that long is told, and each is a column (`outages-longer-3h`: how many of a run's outages were at least so long). The first one is what a replay is asked when it has no question: the chance that its longest outage reaches it",
      parameter: "`outage.longer`, `question`",
      test: test("metrics/outages-longer", "counts those that are at least so long"),
    },
    {
      question: "Is there a mean of ratios, such as the mean length of an outage of each run?",
      default:
        "never: runs without an outage have none, and short runs would count as much as long ones. A ratio is one mean over another, of all runs, with an interval of its own",
      parameter: null,
      test: test("metrics/columns", "standard columns have stable names, and ratios are of them"),
    },
    {
      question: "Which windows has a service level objective?",
      default:
        "whole ones, one after another from where counting begins, an outage parted between those that it lies in; a run that is shorter than a window is one",
      parameter: "`window` of `slo` and `error-budget`",
      test: test("metrics/windows", "leaves out a window that is not whole, unless there is no other"),
    },
  ],
  "What is uncertain": [
    {
      question: "How often is a new vector of inputs sampled?",
      default:
        "`each` replications after one another share one; intervals take them as a cluster. A quantity is known as well as the number of vectors allows, not that of runs: a small `each` is safer, a large one is quicker",
      parameter: "`inputs.each`",
      test: test("experiment/inputs", "replications that follow each other share a vector, 16 by default"),
    },
    {
      question: "Which calibrated vectors are kept, and how are they used?",
      default:
        "the first `keep` of at most `samples` whose as-built run agrees with `accept`; the replications of every design go round them in turn, on fresh luck",
      parameter: "`calibrate`",
      test: test(
        "experiment/calibration",
        "vectors are kept in proportion to how likely they make the history",
      ),
    },
    {
      question: "Do laws without ends reach any value?",
      default:
        "all but the outermost 0.001 % on either side, so that a model can be checked at both ends first",
      parameter: null,
      test: test("experiment/vary/tails", "only the outermost probabilities are moved"),
    },
  ],
  "When it is enough": [
    {
      question: "When does a precision stop a study?",
      default:
        "each alternative by itself, at `first` replications and at doublings of it; the baseline goes on as long as any other. Where both `relative` and `width` are given, either is enough; a relative one needs `events` runs that say something of the answer",
      parameter: "`stop: { kind: precision, … }`",
      test: test(
        "experiment/stopping/precision",
        "those that are not go on twice as long, and the first as long as any",
      ),
    },
    {
      question: "What does a ranking promise?",
      default:
        "that the best one is kept with a chance of at least the level, if it is better than the others by the indifference (Kim and Nelson). It needs replications that are independent, so neither `calibrate` nor inputs with `each` above 1, and a mean or a chance to rank by. It rules nothing out before ten runs differ",
      parameter: "`stop: { kind: ranking, … }`, `level`",
      test: test(
        "stats/ranking-and-selection",
        "rules out the same ones after the same runs as the published procedure",
      ),
    },
    {
      question: "May a ranking miss rare disasters?",
      default:
        "yes: what did not happen in the runs of the first look is not known to it. Where the disasters that decide come once in a hundred runs or less, `first: 1000` is needed",
      parameter: "`first` of a ranking",
      test: {
        file: "test/stats/ranking-and-selection.verify.ts",
        name: "rare disasters need a first look that sees several of them",
      },
    },
    {
      question: "What can be claimed?",
      default:
        "a number and the side of a bound on which it is: a chance, as `p(outage > 3 h in a year) < 1 %`, in a replay `p(outage >= 3 h | fault) < 5 %`, or of any metric `p(downtime > 1 h) <= 2 %`; a mean, as `mean(downtime) < 5 min`, which is short `downtime < 5 min`; a quantile, as `median(longest-outage) < 10 min`, `p95(downtime) <= 1 h` or `quantile(downtime, 95 %) <= 1 h`; or `mean of the worst 5 % of downtime < 2 h`. `outage` is any outage, by the longest one. Amounts are in the metric's unit; a span or a fault may be left out, and must else be that of the experiment",
      parameter: "`claims` of a decision; what `secondtick assert` is given",
      test: test(
        "experiment/claims/resolve",
        "a metric by itself is its mean; each bound is in the unit of its number",
      ),
    },
    {
      question: "How often is a decision wrong?",
      default:
        "with a chance of at most 1 − level, for all its claims about all alternatives together, half of it on either side: the error is shared equally among looks, claims and alternatives, and what was clear once stays so. Chances have the interval of Clopper and Pearson, which holds always; quantiles that of order statistics; means one that holds for long tails of the common kind, not for every law. `<` and `<=` are told apart, and so are `p(x > …)` and `p(x >= …)`",
      parameter: "`stop: { kind: decision, … }`, `level`",
      test: test(
        "agreement/assert",
        "however often it is looked, a verdict on what is at the bound is as rare as the level says",
      ),
    },
    {
      question: "Can a study be repeated that was stopped by its time?",
      default:
        "yes, by its number of replications, which the result tells with the command: how many there are depends on the computer, what is in them does not",
      parameter: "`budget.time`; `--runs` of that number",
      test: null,
    },
    {
      question: "What does a seed decide, and what changes nothing?",
      default:
        "all luck, sampled inputs and points of a hypercube: the same seed gives the same bytes. Threads, sizes of blocks, checkpoints and shards change nothing; more runs leave the first ones as they were",
      parameter: "`seed`",
      test: test("experiment/compare", "the same seed gives the same bytes, another seed other numbers"),
    },
  ],
};
