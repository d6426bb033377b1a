// What `gkml git install` tells git: in each clone's own configuration how files are shown, and in .gitattributes which.
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

export interface GitDriver {
  /** What a line of .gitattributes gives to a catalogue. */
  readonly attribute: string;
  /** Suffixes of the files that it serves. */
  readonly suffixes: readonly string[];
  /** Keys of the repository's configuration with their values. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Git runs these by its own shell (on Windows, too). Where gkml does not run, or has nothing to say of a file, git shows
 * or merges the file as if there were no driver. No cachetextconv: a newer gkml may show the same file in other words.
 * @param program how gkml is started: absolute paths, good for this clone on this machine only
 */
export function gitDrivers(program: readonly string[] = ownProgram()): readonly GitDriver[] {
  const gkml = program.map(shellWord).join(' ');
  const asItIs = 'case "$1" in *.[xX][lL][sS][xX]) cksum <"$1" ;; *) cat "$1" ;; esac';
  const plainDiff = `git --no-pager diff --no-ext-diff --no-textconv --no-index \${GIT_PAGER_IN_USE:+--color=always} -- "$2" "$5"`;
  const plainMerge = `git merge-file --marker-size="$5" -L 本地 -L 祖先 -L 对方 "$2" "$1" "$3"`;
  const color = `FORCE_COLOR=\${GIT_PAGER_IN_USE:+1}`;
  return [
    {
      attribute: 'diff=gkml',
      suffixes: ['xlsx', 'yaml', 'yml'],
      settings: {
        'diff.gkml.textconv': `f() { ${gkml} git textconv -- "$1" 2>/dev/null || ${asItIs}; }; f`,
        'diff.gkml.command': `f() { ${color} ${gkml} git external-diff -- "$@" || ${plainDiff}; true; }; f`,
        'diff.gkml.xfuncname': '^(.*) · [^:]*: \n^ *- (编号: .*)$',
      },
    },
    {
      attribute: 'merge=gkml',
      suffixes: ['yaml', 'yml'],
      settings: {
        'merge.gkml.name': '按事项合并公开目录（gkml）',
        'merge.gkml.driver': `f() { case "$(${gkml.replaceAll('%', '%%')} git merge-driver -- "$1" "$2" "$3" "$4")" in clean) return 0 ;; conflict) return 1 ;; esac; ${plainMerge}; }; f %O %A %B %P %L`,
        // Of several common ancestors git makes one first: marks or a file of conflicts there would be nobody's.
        'merge.gkml.recursive': 'binary',
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
