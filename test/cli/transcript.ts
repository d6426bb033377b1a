// A transcript is a Markdown file: a title, the files that lie there, and commands with what they print.
// Reading one gives what to do; playing it gives the same Markdown with what really happened.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runGkml } from './run-gkml.ts';

interface Transcript {
  /** Everything above the first command: title, words, files. */
  readonly head: string;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly commands: readonly string[];
}

export function readTranscript(markdown: string): Transcript {
  const start = markdown.indexOf('```console');
  const head = markdown.slice(0, start);
  const files = Array.from(head.matchAll(/^`([^`\n]+)`:\n\n```\w*\n([\s\S]*?)^```$/gm), ([, name, content]) => {
    return { name: name ?? '', content: content ?? '' };
  });
  const commands = Array.from(markdown.slice(start).matchAll(/^```console\n\$ (.*)\n```$/gm), ([, line]) => line ?? '');
  return { head, files, commands };
}

/** Plays the commands one after the other in `folder` and writes down what happened. */
export async function playTranscript({ head, files, commands }: Transcript, folder: string): Promise<string> {
  for (const { name, content } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const steps: string[] = [];
  for (const line of commands) steps.push(`\`\`\`console\n$ ${line}\n\`\`\`\n${await play(line, folder)}`);
  return head + steps.join('\n');
}

async function play(line: string, folder: string): Promise<string> {
  const words = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
  const env: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const [name = '', value = ''] = (words.shift() ?? '').split('=');
    env[name] = value;
  }
  const [program = '', ...args] = words;
  if (program === 'cat') return block('stdout', await readFile(join(folder, args[0] ?? ''), 'utf8'));
  if (program !== 'gkml') throw new Error(`A transcript knows gkml and cat, not ${program}`);
  const redirect = args.indexOf('<');
  const input = redirect < 0 ? '' : await readFile(join(folder, args[redirect + 1] ?? ''), 'utf8');
  const outcome = await runGkml(redirect < 0 ? args : args.slice(0, redirect), { cwd: folder, env, input });
  return `${block('stdout', outcome.stdout)}${block('stderr', outcome.stderr)}\nExit code: ${outcome.exitCode}\n`;
}

function block(title: string, text: string): string {
  if (text === '') return '';
  const shown = text.replaceAll('\u001b', '␛');
  return `\n${title}:\n\n\`\`\`text\n${shown.endsWith('\n') ? shown : `${shown}⏎ missing\n`}\`\`\`\n`;
}
