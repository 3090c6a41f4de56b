// What scripts hand to one another, and what Python hands to them (`as_script` in prontuario/pages/script.py).

type Moment = number // milliseconds of the epoch

interface Entry {
  id: string
  at: Moment
  by: string
  kind: string
  of: string
  say: string
}

interface Incident {
  id: string
  threat: string
  title: string
  entries: Entry[]
}

/** What the entries of an incident amount to. */
interface State {
  name: string
  start: Moment
  starts: Record<string, Moment>
  ticks: Record<string, Tick>
  charge: { of: string; at: Moment; by: string } | null
  answers: Record<string, string>
  fills: Record<string, string>
  notes: Entry[]
  ended: Tick | null
}

interface Tick {
  at: Moment
  by: string
  say: string
}

/** By whose days and clock a deadline counts: those of the site that its law names, or the handbook's. */
interface Counting {
  calendar: Calendar
  zone: Zone
  clock: string | undefined
}

/** A timed part of a threat's page. */
interface Item {
  element: HTMLElement
  text: string
  kind: string
  key: string
  due: number
  every: number
  begins: string
  limits: Limit[]
  place: Counting
  sentBy: string
  levels: string[]
  conditions: string[]
}

type Word = "off" | "done" | "rest" | "none" | "open" | "wait" | "now" | "late"

interface Standing {
  item: Item
  due: Moment
  done: Tick | null
  word: Word
  name: string
  last: string
  /** Whether it was counted with holidays that nobody knows yet. */
  unsure: boolean
}

/** One way in which a legal deadline is counted, from prontuario/views/running.py: the earliest counts. */
interface Limit {
  begins: string
  seconds?: number
  /** Working days. */
  days?: number
  months?: number
  /** To which minute of the next working day it moves. */
  moves?: number
}

/** The days that are worked, from prontuario/views/calendar.py: of the week (0 is Monday), and which are free all the same. */
interface Calendar {
  worked: number[]
  free: string[]
  until: string
}

/** The calendar and the clock of a time zone. */
interface Zone {
  fields: (moment: Moment) => { date: string; time: string; second: string }
  moment: (date: string, time: string) => Moment
}

/** A line of "what is next": a timed part, or a question that waits for its answer. */
interface Due {
  item: { kind: string; key: string; text: string; element?: HTMLElement; place?: Counting }
  due: Moment
  word: Word
  /** Under what it is ticked off; a question is not. */
  name?: string
}

/** Says one sentence of the product's words; facts in their places. */
type Say = (name: string, facts?: Record<string, string | number>) => string

/** assets/duty/turns.js, from prontuario/views/turns.py. Moments are minutes of the epoch. */
interface Turns {
  zone: string
  people: Record<string, string>
  roles: Record<
    string,
    {
      zone?: string
      until: number
      turns: [
        from: number,
        who: string | null,
        instead?: string | null,
        second?: string | null,
        unnamed?: 1 | null,
        secondInstead?: string | null,
      ][]
    }
  >
}

/** assets/finder/answers.js, from prontuario/pages/finder/. Fields that are empty are left out. */
interface FinderData {
  entries: FinderEntry[]
  /** The time zone in which the hours of lines count. */
  zone: string
  /** HTML of the templates that it clones. */
  pieces: string
  stop: string
  kin: string[]
  /** The endings that do not count, and how many letters each has to leave. */
  endings: [leaves: number, ending: string][]
}

interface FinderEntry {
  kind: "threat" | "person" | "supplier" | "role" | "channel" | "site" | "audience" | "deadline" | "planned"
  title: string
  href: string
  /** `answered`: the hours of the week in which somebody answers, empty where it is always (lib/week.js). `turn`: the role that
   * is taken in turn, and the person; `spare`: who is called only when it is their turn. */
  lines?: [
    who: string,
    what: string,
    number: string,
    dials?: string,
    answered?: string,
    turn?: string,
    spare?: string,
  ][]
  names?: string[]
  signs?: string[]
  texts?: string[]
  numbers?: string[]
  priority?: string
  danger?: boolean
}

/** What a saved copy says of itself. */
interface SavedCopy {
  version: string
  day: string
  files: number
}

/** What a script gives to those that are loaded after it, by the name of the module; and the data that Python writes. */
interface Prontuario {
  turns: Turns
  finderData: FinderData
  shareDialogs: string
  forgetDialogs: string
  duty?: typeof import("./duty/duty.js")
  engine: typeof import("./finder/engine.js")
  store?: typeof import("./live/store.js")
  incident: typeof import("./live/incident.js")
  forget: typeof import("./offline/forget.js")
  savedCopy?: typeof import("./offline/saved_copy.js")
  status?: typeof import("./offline/status.js")
  send: typeof import("./share/send.js")
  take: typeof import("./share/take.js")
  save: typeof import("./export/save.js")
  json: typeof import("./export/json.js")
  qrCode: typeof import("./share/qr_code.js")
}

declare var prontuario: Prontuario

// What Material asks for, see frame/scope.js.
declare var __md_scope: URL
declare var __md_hash: (text: string) => number
declare var __md_get: (name: string, store?: Storage, scope?: URL) => any
declare var __md_set: (name: string, value: unknown, store?: Storage, scope?: URL) => void
