// A file of settings or rules that is not sound ends the run: every fault is told, at the place of the first.
import type { Finding } from '../../model/diagnostic.ts';
import { UsableError } from '../../model/errors.ts';
import type { Location } from '../../model/location.ts';
import type { Source } from '../../model/source.ts';

interface Fault {
  readonly location: Location;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What keeps a file from being read at all. */
export function syntaxFaults({ faults }: Source): Fault[] {
  return faults.filter(({ severity }) => severity === 'error');
}

/**
 * @param what is not sound, for the message: 配置文件不对
 * @throws UsableError where there is a fault
 */
export function refuseUnsound(
  what: string,
  { locate }: Pick<Source, 'locate'>,
  faults: readonly (Finding | Fault)[],
): void {
  const [first, ...others] = faults.map((fault) =>
    'location' in fault ? fault : { ...fault, location: locate(fault.path) },
  );
  if (first === undefined) return;
  const places = others.map(({ location, message }) => `第 ${location.line ?? 1} 行：${message}`);
  const hints = [first.hint, ...(places.length === 0 ? [] : ['另外还有：', ...places])];
  const hint = hints.filter((line) => line !== undefined).join('\n');
  throw new UsableError(`${what}：${first.message}`, { place: placeOf(first.location), ...(hint !== '' && { hint }) });
}

/** file:line:column */
export function placeOf({ file, line, column }: Location): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
