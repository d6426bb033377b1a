// What `gkml git install` tells git: in each clone's own configuration how files are shown, and in .gitattributes which.
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

export interface GitDriver {
  /** What a line of .gitattributes gives to a catalogue. */
  readonly attribute: string;
  /** Keys of the repository's configuration with their values. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Git runs these by its own shell (on Windows, too). Where gkml does not run, or has nothing to say of a file, git shows
 * the file as if there were no driver. No cachetextconv: a newer gkml may show the same file in other words.
 * @param program how gkml is started: absolute paths, good for this clone on this machine only
 */
export function gitDrivers(program: readonly string[] = ownProgram()): readonly GitDriver[] {
  const gkml = program.map(shellWord).join(' ');
  const asItIs = 'case "$1" in *.[xX][lL][sS][xX]) cksum <"$1" ;; *) cat "$1" ;; esac';
  const plainDiff = `git --no-pager diff --no-ext-diff --no-textconv --no-index \${GIT_PAGER_IN_USE:+--color=always} -- "$2" "$5"`;
  const color = `FORCE_COLOR=\${GIT_PAGER_IN_USE:+1}`;
  return [
    {
      attribute: 'diff=gkml',
      settings: {
        'diff.gkml.textconv': `f() { ${gkml} git textconv -- "$1" 2>/dev/null || ${asItIs}; }; f`,
        'diff.gkml.command': `f() { ${color} ${gkml} git external-diff -- "$@" || ${plainDiff}; true; }; f`,
        'diff.gkml.xfuncname': '^(.*) · [^:]*: \n^ *- (编号: .*)$',
      },
    },
  ];
}

/** How this gkml is started: absolute paths of node and its script. */
export function ownProgram(): readonly string[] {
  return [process.execPath, join(packageRoot(), 'bin', 'gkml.js')];
}

/** Quoted for a POSIX shell; backslashes of Windows would be taken for escapes by some of them. */
export function shellWord(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", `'\\''`)}'`;
}
