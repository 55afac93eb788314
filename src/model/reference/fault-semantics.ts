import type { Semantic } from "./semantic.ts";

const test = (file: string, name: string) => ({ file: `test/backend/${file}.test.ts`, name });

/** What the simulator does where things fail, are found, fail together, or are struck from outside. */
export const faultSemantics: Readonly<Record<string, readonly Semantic[]>> = {
  "Failure modes": [
    {
      question: "Is a slow component bad?",
      default:
        "no: it serves, with a share of its capacity, and nobody takes over from it. Several causes multiply, anew each time, so that it is whole again to the bit when the last is gone",
      parameter: "`to`; how much capacity a group needs",
      test: test("modes/slow", "several at once multiply"),
    },
    {
      question: "Does the clock of a component run while it is cut off?",
      default: "yes, also where it stops for whatever else holds the component: what is cut off runs on",
      parameter: null,
      test: test("modes/partition", "what is cut off runs on"),
    },
    {
      question: "What does a place that hangs, or is cut off or loses its data, do to what is in it?",
      default: "the same, at the same instant",
      parameter: "`in`, `needs`",
      test: test("modes/hang", "of a place it hangs all that is in it"),
    },
    {
      question: "Several causes hold one component. When is it good?",
      default: "when the last of them is gone, whatever their kinds and wherever they come from",
      parameter: null,
      test: test("modes/effects", "causes of several sorts are counted apart"),
    },
    {
      question: "When does a life begin anew after connections were dropped?",
      default: "at once: nothing is left to be repaired",
      parameter: "`repair` of that end",
      test: test("modes/drop", "with a repair the next life begins after that"),
    },
  ],
  "Hidden failures and tests": [
    {
      question: "When is a hidden failure found?",
      default:
        "at offset + k × every, multiplied and not added up, strictly after it: one at the very instant of a test is found by the next. Being called to act finds it earlier",
      parameter: "`found: { kind: tests, every, offset }`",
      test: test("found/tests", "the next test is strictly after now"),
    },
    {
      question: "Can the failure of a member that acts stay hidden?",
      default: "not from tests or demand, which are for members that stand by: it is evident at once",
      parameter: "`found: { kind: after }` delays whatever the member does",
      test: test("found/tests", "hides what stands by until the next test"),
    },
  ],
  "Failing together": [
    {
      question: "Whom does a common cause strike?",
      default:
        "so many of all members, each set as likely; of those picked only who is good then fails, in an end drawn for each",
      parameter: null,
      test: test("common-cause/shocks", "members are picked alike, and those that are not good are spared"),
    },
    {
      question: "Do shocks of a common cause come more slowly while a member idles, or faster under load?",
      default: "no: pace, dormancy and `stops` are about a member's own life; shocks come at a constant rate",
      parameter: null,
      test: test("common-cause/shocks", "shocks come at their rate also where lives stand still"),
    },
  ],
  Faults: [
    {
      question: "What does a fault hit that finds its target down already?",
      default:
        "with `target` it holds it all the same, and it is good when the last cause is gone; with `among` only what is good is hit, and picked from",
      parameter: "`target` or `among`",
      test: test("faults/hits", "so many are picked of those that are good"),
    },
    {
      question: "What if a fault says no length?",
      default:
        "each component that it hits comes to the end of the first of its lives that can end in this mode, and waits for that repair",
      parameter: "`lasts`",
      test: test("faults/hits", "without a length each comes to that end of its life"),
    },
    {
      question: "Do the clocks of those that a fault has spared begin anew?",
      default: "no, they go on",
      parameter: "`renews`",
      test: test("faults/hits", "the clocks of those that were not hit go on, or begin anew"),
    },
    {
      question: "What of hits that would come after the fault is over?",
      default: "they do not come",
      parameter: "`lasts`; without it all hits come",
      test: test("faults/hits", "hits come spread over time"),
    },
    {
      question: "When does a scheduled fault come?",
      default:
        "at offset + k × every, multiplied and not added up, whatever the last one did. Those that overlap are counted, up to 64 at a time; a later one does not begin",
      parameter: "`schedule`",
      test: test("faults/occurrences", "those of a schedule that overlap are counted"),
    },
    {
      question: "When does the next fault by chance come?",
      default: "its time is drawn when the last one has ended",
      parameter: "`every`",
      test: test("faults/crash", "by chance it comes again and again"),
    },
  ],
  "Changes and planned work": [
    {
      question: "Who gets a change that is rolled out?",
      default:
        "the servers in the order of the model, in steps. A step passes over what is not good, which gets the change neither then nor later",
      parameter: "`among`, `steps`",
      test: test("faults/changes", "goes bad as it is said, and passes over what is not good"),
    },
    {
      question: "When is a bad change noticed?",
      default:
        "the first bad step whose chance says so is noticed, after its time; bad steps meanwhile are not noticed earlier. What the last step leaves bad is always noticed",
      parameter: "`detect`, `coverage`, `canary`",
      test: test("faults/changes", "what nobody notices goes on to the last step"),
    },
    {
      question: "How is a bad change undone?",
      default: "the roll-out stops when it is noticed, and one roll-back heals all at the same instant",
      parameter: "`rollBack`",
      test: test("faults/changes", "goes on step by step until it is noticed"),
    },
    {
      question: "What does planned work do that falls into an outage?",
      default:
        "a batch waits, drained, while a member outside of it, in a group of one of its own, is not good, and looks again when that changes",
      parameter: "`whenBad: go-on`: it is taken out all the same",
      test: test("faults/upkeep", "waits while another of the group is not good, or goes on"),
    },
    {
      question: "What if a window comes while the last one is still on?",
      default: "it is skipped; later windows keep their times",
      parameter: "`schedule`",
      test: test("faults/upkeep", "on a schedule its windows are multiples"),
    },
    {
      question: "Is what was worked on as good as new?",
      default: "no: planned work is no repair, and clocks go on while it lasts and after it",
      parameter: "`renews` of maintenance",
      test: test("faults/upkeep", "leaves clocks as they are, or makes what was worked on as good as new"),
    },
    {
      question: "Whom does an absence take away?",
      default:
        "all crews, and those who are called in an incident. Not: whatever is repaired without a crew, and people who decide or finish a failover of a group by hand. It counts as many people as the crews have, by whatever hours they work, and those who are called; several absences are counted, and who is away already is counted once",
      parameter: "`of`: those crews alone; `onCall: true`: those who are called as well",
      test: test("faults/absence", "comes by chance and on a schedule too"),
    },
    {
      question: "When is a crew at work again?",
      default:
        "when the last absence is over that takes it away, or with its next shift after that. Whoever is free takes up what waits at that instant, in its order",
      parameter: "`lasts`",
      test: test("faults/absence", "several are counted"),
    },
    {
      question: "Two surges of demand at one time?",
      default: "they multiply, anew each time",
      parameter: "`factor`",
      test: test("faults/demand", "surges multiply while they overlap"),
    },
    {
      question: "A surge, and a demand that varies over the day?",
      default:
        "they multiply. Groups that share load feel both, at the very instant at which more is asked than their good members can do; what is just enough is enough",
      parameter: "`demand`",
      test: test("demand/turns", "surges come on top of the day"),
    },
  ],
};
