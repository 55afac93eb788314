const test = (file: string, name: string) => ({ file: `test/backend/${file}.test.ts`, name });

/** What the simulator does where servers share load, stand by, vote, and take over from each other. */
export const failoverSemantics = {
  Schemes: [
    {
      question: "What is a slow server worth where servers share the load?",
      default:
        "its share of a server; the good ones together, with their headroom, must be worth as many as are needed, times the demand. In other schemes one that is slow serves like any other",
      parameter: "`needed`, `headroom`",
      test: test("redundancy/load-shared", "a slow server counts its share"),
    },
    {
      question: "When does a group of standbys serve?",
      default:
        "while all that shall act do and are good. For each that does not a spare is called, several side by side; a spare wears at its dormant pace until it acts",
      parameter: "`active`, `dormant`, `start`",
      test: test("redundancy/standby", "several spares are started side by side"),
    },
    {
      question: "What does a server that is repaired do in such a group?",
      default:
        "it acts again at once if its place is still empty, and whoever was called for that stands by again; otherwise it stands by. With `go-on` it has lost its place as soon as its loss was known, and is started like any spare",
      parameter: "`whenOldReturns`",
      test: test("redundancy/standby", "when the old one returns its replacement's start is called off"),
    },
    {
      question: "Which spare is called?",
      default:
        "the first in the order of the members that is believed to be good, is called nowhere else, and whose copy of the data is complete. Belief knows what was found and what the failover saw itself; the failure of a place is never hidden",
      parameter: "`found` of an end",
      test: test("failover/belief", "a spare that died without a sign is believed to be good"),
    },
    {
      question: "What happens when a spare is dead, or fails as it is called?",
      default:
        "that is seen when its start and switch are over; it is known from then on, and the next one is tried with a start of its own. One that was repaired and acts again is called, too: each way to fail on demand has its chance",
      parameter: "`onDemand`, `whenCandidateFails`",
      test: test("redundancy/standby", "a dead spare is found when its start is over"),
    },
    {
      question: "What becomes of a vote when a leader or a follower is lost?",
      default:
        "a lost leader is replaced by an election among those that are good then, each as likely; a lost follower is nothing while the majority holds. No loss or return of a follower starts an election anew, and the old leader's return does not end it. One that hangs is lost like one that crashed",
      parameter: "`election`",
      test: test("redundancy/quorum", "neither the loss nor the return of a follower"),
    },
    {
      question: "What happens when the majority is lost, and regained?",
      default:
        "the leader steps down and an election under way is over; when the majority is regained a new election begins. Members that are cut off do not count, and a leader among them leads nobody",
      parameter: "`needed`",
      test: test("redundancy/quorum", "with the majority its leader goes"),
    },
  ],
  Failover: [
    {
      question: "What does a pending switch do when the old unit is back?",
      default: "it is called off, and the old unit serves at once; the same after a switch that failed",
      parameter: "`whenOldReturns`: `go-on`",
      test: test("redundancy/primary-backup", "a primary that returns during the take-over serves at once"),
    },
    {
      question: "What does it do when its candidate dies?",
      default:
        "while the loss is being detected or decided upon, another candidate is named; once the switch has begun, it begins anew with the next one, without another detection. Where there is none, the switch is off, and all of it begins anew when there is one again",
      parameter: "`whenCandidateFails`: `cancel` begins from the detection",
      test: test("redundancy/standby", "a spare that dies while it is started is replaced by the next one"),
    },
    {
      question: "Which unit serves after a double failure?",
      default:
        "the one that acted last, at once, if it is repaired first; otherwise the other one, after a whole take-over with its detection",
      parameter: null,
      test: test("redundancy/groups", "a place that takes both members leaves nobody to take over"),
    },
    {
      question: "Is a group stuck after a failed switch?",
      default:
        "yes: until the old unit is back (without its copy of the data it does not act, and whoever repaired it finishes the switch), or until no other one is good any more and one of them is repaired, when it is tried again",
      parameter: "`byHand`: people finish it, always with success",
      test: test("failover/calls", "a switch that fails is finished by people"),
    },
    {
      question: "How long does a missed heartbeat take?",
      default:
        "(misses − U) periods, with U uniform on (0, 1), drawn for each failure; the decision follows, then start and switch, then the tail. What takes no time leaves no outage",
      parameter: "`detection`, `policy`, `start`, `takes`, `tail`",
      test: test("detection/heartbeat", "delays are uniform from"),
    },
    {
      question: "Who sees a unit that hangs?",
      default:
        "a deep check, detection at once, and a manual policy. A shallow check does not: where people find the hang after some time (`found: after`) its detection begins then, otherwise nobody switches before it is over",
      parameter: "`depth`, `found`",
      test: test("detection/delay", "a hang is seen by a deep check only"),
    },
    {
      question: "What does a false alarm do?",
      default:
        "the good unit is stopped when the switch itself begins, which costs that time; where it cannot be stopped it acts on, and both have acted when the switch is over. If that switch fails, the good one acts on. Alarms during a switch, or with nobody to take over, change nothing",
      parameter: "`falseAlarms`, `fencing`",
      test: test("detection/heartbeat", "one that is declared dead by mistake is stopped"),
    },
    {
      question: "When do two act, and what does that cost?",
      default:
        "never: an old unit that still runs but is cut off is stopped. Where stopping fails it acts on; when it is reached again the group is down to merge what both did. If it crashes before, there is nothing to merge",
      parameter: "`fencing`, `reconcile`",
      test: test("failover/split-brain", "one that is cut off and not stopped acts on"),
    },
    {
      question: "Does the first unit act again after its repair?",
      default:
        "no. Where it does, it is started while the other one acts; the switch back takes the time of a switch, during which the group is down, always works unless the first one is dead, and loses nothing",
      parameter: "`failBack`",
      test: test("failover/fail-back", "the first one acts again a while after its repair"),
    },
    {
      question: "What of a switch stands still without its tools?",
      default:
        "the switch itself, also by hand or back: start and take-over. Detection, decision and tail go on. Tools that need what is to be switched never come back before it does",
      parameter: "`needs` of a failover",
      test: test("failover/calls", "a switch stands still while its tools are down"),
    },
    {
      question: "What does the limit against flapping count?",
      default:
        "the switches of a group that came to their end within the time, back ones too; beyond it a switch counts as failed before it begins: people make it, or the old unit is waited for",
      parameter: "`limit`",
      test: test("failover/limit", "with a limit of two within 250 s"),
    },
    {
      question: "What of this holds for phones that are switched to another cluster?",
      default:
        "all but what tells members apart: a site does not hang, is not declared dead by mistake, and does not act beside the other one. Phones stay where they are until the tail is over",
      parameter: "`failover` of the model",
      test: test("failover/switching", "phones know of the switch with the tail"),
    },
  ],
  "Copies of data": [
    {
      question: "When is a copy behind?",
      default:
        "when it is down while another member acts; one that was down while nobody acted has missed nothing. It is filled from the acting one, which stands still while nobody acts, begins anew when it goes down meanwhile, and until then it is no candidate",
      parameter: "`rebuild`",
      test: test("replication/synchronous", "a backup that was away is filled from the acting one"),
    },
    {
      question: "What does a promotion lose?",
      default:
        "nothing with shared storage or synchronous copies; an asynchronous one loses a lag's worth, unless it is a switch back in good order",
      parameter: "`lag`",
      test: test("replication/asynchronous", "a promotion loses a lag's worth"),
    },
    {
      question: "What does the loss of a backup cost?",
      default: "nothing; synchronous writing may stand still for a while, when the backup was complete",
      parameter: "`stall`",
      test: test("replication/synchronous", "writing stands still for a while"),
    },
    {
      question: "What happens when no complete copy is left?",
      default:
        "all is lost, once. The member that acted, or else the first one that is good again, goes on empty and fills the others; in groups without replication the same holds when the last member's copy is lost. With shared storage no member has a copy to lose",
      parameter: "`restore`: it is restored from tape first, and the group is down for that time",
      test: test("replication/synchronous", "with the last complete copy all is lost"),
    },
  ],
} as const;
