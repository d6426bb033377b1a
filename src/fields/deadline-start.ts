// What starts the clock, and for which information: 处罚决定 | 形成 | 之日起.
import {
  genericSubject,
  informationNoun,
  leadIn,
  procedureVerb,
  startClosing,
  startRun,
  startVerb,
} from './deadline-words.ts';

export interface DeadlineStart {
  /** The starting event in the folded words of the text: 信息形成或者变更之日起. */
  readonly text: string;
  /** Its verbs: 形成, 变更. Empty where the event has none of the known ones (听证前). */
  readonly events: readonly string[];
}

export interface Lead {
  readonly subject: string | null;
  readonly start: DeadlineStart | null;
}

const none: Lead = { subject: null, start: null };

/** Reads the words before a number, or a whole piece that holds nothing but a start. */
export function readLead(words: string): Lead {
  if (words === '') return none;
  const colon = words.lastIndexOf(':');
  if (colon >= 0) {
    return { subject: asSubject(words.slice(0, colon)), start: readLead(words.slice(colon + 1)).start };
  }
  const cut = leadIn.exec(words);
  if (cut !== null && cut.index > 0) {
    const body = words.slice(cut.index + cut[0].length);
    return { subject: asSubject(words.slice(0, cut.index)), start: readBody(body).start };
  }
  return readBody(cut === null ? words : words.slice(cut[0].length));
}

function readBody(body: string): Lead {
  const runs = [...body.replace(startClosing, '').matchAll(startRun)];
  const closed = startClosing.test(body);
  const run = pickRun(runs, body);
  if (run === undefined)
    return closed ? { subject: null, start: { text: body, events: [] } } : { ...none, subject: asSubject(body) };
  const noun = body.slice(0, run.index);
  return {
    subject: informationNoun.test(noun) && !procedureVerb.test(run[0]) ? asSubject(noun) : null,
    start: { text: body, events: eventsOf(run[0]) },
  };
}

/** The clock starts with a receipt where there is one, else with the verb that closes the words, else with the first one. */
function pickRun(runs: readonly RegExpExecArray[], body: string): RegExpExecArray | undefined {
  const receipt = runs.find((run) => /^(?:收到|接到|受理)/u.test(run[0]));
  if (receipt !== undefined) return receipt;
  const end = body.replace(startClosing, '').length;
  return runs.find((run) => run.index + run[0].length === end) ?? runs[0];
}

function eventsOf(run: string): string[] {
  const events = run.match(startVerb) ?? [];
  const received = events[0];
  return received === '收到' || received === '接到' || received === '受理' ? [received] : events;
}

function asSubject(words: string): string | null {
  const subject = words.replace(/^其中的?/u, '').replace(/[的,:]+$/u, '');
  return genericSubject.test(subject) ? null : subject;
}
