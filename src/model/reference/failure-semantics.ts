import type { Semantic } from "./semantic.ts";

/** What the simulator does where things fail by themselves. */
export const failureSemantics: Readonly<Record<string, readonly Semantic[]>> = {
  "How things fail": [
    {
      question:
        "Which clocks run while a component is idle, bad for another reason, while nobody is served, during a switch?",
      default: "all of them: a life is spent by calendar time",
      parameter: "`stops: [idle, held, down, reconfiguring]`, `dormant` of a standby",
      test: {
        file: "test/agreement/cases/modes.ts",
        name: "two lives of one server of which each stands still while the other holds it down",
      },
    },
    {
      question: "Does a life go on while something else holds its component down?",
      default:
        "yes; it may end then, and both are counted: the component is good when the last cause is gone",
      parameter: "`stops: [held]`",
      test: {
        file: "test/backend/components.test.ts",
        name: "a life runs on while something else holds the component down",
      },
    },
    {
      question: "Does a repair renew only the life that failed, or the whole component?",
      default: "only the life that failed is as good as new; other lives of the component run on",
      parameter: null,
      test: {
        file: "test/agreement/cases/redundancy.ts",
        name: "one server with two lives of its own, whose clocks run whatever happens",
      },
    },
    {
      question: "When does a failure become known to those who repair?",
      default:
        "at once; what acts for its group and fails is known at once, too, unless it is seen `after` a time",
      parameter: "`found`",
      test: {
        file: "test/agreement/cases/jobs.ts",
        name: "a failure that people see only after a while, though nobody is served",
      },
    },
    {
      question: "When are periodic tests, if one falls into an outage?",
      default:
        "at offset + k × every, multiplied and never shifted by what happened before; a test finds what has failed by then, whatever else is down",
      parameter: "`found: { kind: tests, every, offset }`",
      test: {
        file: "test/agreement/cases/standby.ts",
        name: "a spare that dies without a sign and is tested every 40 h",
      },
    },
    {
      question: "What of a spare that fails unseen and is never tested?",
      default: "it looks good, is called, and is found dead then",
      parameter: "`found: { kind: on-demand }`",
      test: {
        file: "test/agreement/cases/standby.ts",
        name: "a spare that dies without a sign and is found dead only when called",
      },
    },
    {
      question: "Which mode does a failure end in, and who repairs it?",
      default:
        "one end by chance, drawn when the life ends; each end has its own repair, crew, part and priority",
      parameter: "`ends[].chance`",
      test: {
        file: "test/agreement/cases/modes.ts",
        name: "a life that ends in one of two modes, each with a repair of its own",
      },
    },
    {
      question: "Can a failure take others with it?",
      default:
        "only if written so; then each of them that is good fails with its own chance, at the same instant",
      parameter: "`along`",
      test: {
        file: "test/agreement/cases/modes.ts",
        name: "a pair of which each takes the other with it three times in ten",
      },
    },
    {
      question: "Do survivors fail sooner under more load?",
      default: "no",
      parameter: "`load: { power, overload }`",
      test: {
        file: "test/agreement/cases/redundancy.ts",
        name: "survivors that wear out faster, by a power of the load on each",
      },
    },
    {
      question: "Do common causes add failures?",
      default:
        "no: the total rate of each member stays what its life says, and a part of it strikes several at once; only good members are struck",
      parameter: "`commonCause`",
      test: {
        file: "test/backend/common-cause/shocks.test.ts",
        name: "each member fails as often as by its life alone, shocks or not",
      },
    },
    {
      question: "Do servers that are alike share one clock?",
      default:
        "no, each has luck of its own; with pooled clocks the failures of a service come at the same rate, and who fails is drawn",
      parameter: "`clocks: pooled`",
      test: {
        file: "test/agreement/cases/redundancy.ts",
        name: "eight of ten whose clocks are pooled, with two in the crew",
      },
    },
  ],
  "Runs that end at an event": [
    {
      question: "How long is the time to the first outage, or to the loss of data, in a run without any?",
      default:
        "it is censored at the horizon, and told as such: a mean over such runs counts the run with its whole length",
      parameter: "the horizon",
      test: { file: "test/agreement/cases/modes.ts", name: "one server, up to its first failure or 50 h" },
    },
  ],
};
