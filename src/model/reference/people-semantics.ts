const test = (file: string, name: string) => ({ file: `test/backend/${file}.test.ts`, name });

/** What the simulator does where people repair, and where they act in an incident. */
export const peopleSemantics = {
  "Crews and spare parts": [
    {
      question: "Which of the jobs that wait is next?",
      default: "the one that came first, whatever its priority",
      parameter: "`order` of a crew",
      test: test("disciplines/first-come", "serves in the order of coming"),
    },
    {
      question: "Does a more urgent job push a less urgent one aside?",
      default:
        "no. Where it does, the least urgent job is left, of those the one begun last, and never one that is as urgent or that ends at this instant; it waits ahead of its equals",
      parameter: "`preempts` of `order: priority`: `resume` keeps all that was done, `anew` keeps nothing",
      test: test("disciplines/priority", "a more urgent job pushes aside"),
    },
    {
      question: "What is a job made of?",
      default:
        "the work alone. What a crew has beside it comes first, in this order: page, acknowledge, diagnose, travel, inspection; every job has all of it, and holds one person from the first of it on",
      parameter: "`callOut`, `travel`, `inspection`",
      test: test("people/jobs", "a job is a call, a journey, an inspection and the work"),
    },
    {
      question: "When is a crew on duty?",
      default:
        "always. Hours go week by week, and a run begins on a Monday at 00:00 unless `clock` says another time; the instant at which a shift begins belongs to it, that at which it ends does not",
      parameter: "`hours`, with `night` people outside them",
      test: test("people/hours", "a shift begins at its instant and ends at its instant"),
    },
    {
      question: "What becomes of a job when the shift ends?",
      default: "who is at it finishes it, and begins no other one",
      parameter: "`atShiftEnd: pause`: it is left, and goes on where it stood, ahead of its equals",
      test: test("people/hours", "who goes home finishes the job"),
    },
    {
      question: "What becomes of a job when its crew is sent away?",
      default: "the same: who is at it finishes it, be it already on the way, and nobody begins another one",
      parameter:
        "`atShiftEnd: pause`, also where `hours` are all day: it is left, and goes on when they are back",
      test: test("faults/absence", "who is at a job finishes it"),
    },
    {
      question: "What if the work goes wrong?",
      default:
        "it never does. Otherwise the work (not what came before it) is done once more, and may go wrong again",
      parameter:
        "`errors`; `does: { breaks: … }`: another component fails as by itself, if it has not failed",
      test: test("people/jobs", "work that goes wrong is done once more"),
    },
    {
      question: "How long does a job wait for its crew?",
      default: "until somebody is free. What is handed to another crew waits there as a job that comes anew",
      parameter: "`escalate`",
      test: test("people/crews", "a job that has waited too long is handed to another crew"),
    },
    {
      question: "When does a job take its spare part?",
      default:
        "when its turn has come, before anybody sets out. With none on the shelf it waits, in order of coming, and holds nobody; then it lines up for its crew again",
      parameter: null,
      test: test("people/spares", "who waits for a part holds nobody of the crew"),
    },
    {
      question: "When are spare parts ordered?",
      default:
        "one for one, whenever a job asks for one, be there one or not: what is on the shelf and on order, less what is waited for, is always the stock. Orders come apart from each other",
      parameter: "`stock`; 0: each is ordered when it is needed",
      test: test("people/spares", "each that is asked for is ordered"),
    },
  ],
  "People in an incident": [
    {
      question: "Who acts in an incident?",
      default: "one person, who is at work as soon as the alarm is noticed",
      parameter:
        "`acknowledge`; `escalate`: somebody else is called too when nobody is at work by then, and whoever is first counts",
      test: test("people/calls", "a second one is called when nobody is at work"),
    },
    {
      question: "What if those who are called are away?",
      default:
        "whoever would notice meanwhile does not, and is called anew when the absence is over; the time until somebody is called too goes on. Who has noticed stays, and goes on until the incident is closed",
      parameter: "a fault `absence`, with `onCall`",
      test: test("people/absences", "a call that nobody notices is made anew"),
    },
    {
      question: "What do errors in acting do?",
      default:
        "people make none. With a runbook each step goes wrong by itself, and each error takes the time of the action once more",
      parameter: "`runbook`; `does: worsens`: with any error the attempt was in vain, and counts",
      test: test("people/actions", "each error takes the time of the action once more"),
    },
    {
      question: "Does a restart work?",
      default:
        "each start works. Otherwise a cell may fail at the end of its start: it is stopped and started again at once",
      parameter: "`restart.fails`",
      test: test("people/restarts", "a start may fail at its end"),
    },
    {
      question: "When does a restarted cell serve?",
      default: "once its nodes have settled and its stores have loaded",
      parameter: "`restart.warmUp`: and so long after the end of its start, if people started it",
      test: test("people/restarts", "a cell that warms up serves when it is warm"),
    },
    {
      question: "How long do later restarts take?",
      default: "each takes twice as long to start as the one before, so that nodes settle at last",
      parameter: "`restart.slower`",
      test: test("people/restarts", "each restart takes so many times as long"),
    },
  ],
} as const;
